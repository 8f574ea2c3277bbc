/** The middle one of some values. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which a share of some values lies. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

/** A percentage as a reader wants it: whole, or with one decimal where it is not. */
export const formatPercent = (percent: number): string => `${Math.round(percent * 10) / 10} %`;

/** Inclusive and unrounded (rulebook 1.7); the tolerance only undoes binary fractions. */
export const reaches = (percent: number, threshold: number): boolean => percent >= threshold - 1e-9;

/** What the CMS files write for whether a modifier lifts an edit. */
export type Indicator = '0' | '1' | '9';

/** How strict an indicator is; the stricter of two rows of one day wins. */
const STRICTNESS = { 9: 0, 1: 1, 0: 2 } as const;
const INDICATORS = [9, 1, 0] as const;

/** More than the published tables have, and all that fit two bytes beside the rest. */
export const MOST_RATIONALES = 8_000;

/** Rationale, indicator and columns of a row in one number of two bytes. */
export interface RowKind {
  /** Number of the rationale. */
  rationale: number;
  strictness: number;
  /** Column 1 is the code with the higher number. */
  isTurned: boolean;
}

export const strictnessOf = (indicator: Indicator): number => STRICTNESS[indicator];

export const packKind = ({ rationale, strictness, isTurned }: RowKind): number =>
  rationale * 8 + strictness * 2 + Number(isTurned);

export const unpackKind = (kind: number): RowKind => ({
  rationale: kind >>> 3,
  strictness: (kind >>> 1) & 3,
  isTurned: (kind & 1) === 1,
});

/** The indicator of so strict a row. */
export const indicatorOf = (strictness: number): 0 | 1 | 9 => INDICATORS[strictness] ?? 9;

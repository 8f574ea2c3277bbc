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

export const rationaleIn = (kind: number): number => kind >>> 3;
export const strictnessIn = (kind: number): number => (kind >>> 1) & 3;
export const isTurnedIn = (kind: number): boolean => (kind & 1) === 1;

/** The indicator that the files give a row. */
export const indicatorIn = (kind: number): 0 | 1 | 9 => INDICATORS[strictnessIn(kind)] ?? 9;

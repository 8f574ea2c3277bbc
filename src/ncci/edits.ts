/** One procedure-to-procedure edit: column 2 is not paid beside column 1 on one day. */
export interface PairEdit {
  column1: string;
  column2: string;
  /** 0: no modifier lifts it. 1: a modifier does, where the documentation supports it. 9: no edit. */
  modifierIndicator: 0 | 1 | 9;
  /** Why the edit exists, where its source says so. */
  rationale?: string;
}

/** The most units of a code that Medicare takes on one day. */
export interface UnitsEdit {
  code: string;
  units: number;
  /** MUE adjudication indicator: 1 by line, 2 absolute by day, 3 by day with appeal. */
  adjudication: 1 | 2 | 3;
}

/** The NCCI edits in force, from the CMS quarterly files or from a small table of our own. */
export interface NcciEdits {
  /** The release by its own name, such as `2026-10-01`. */
  release: string;
  /** No quarterly file was imported: only the pairs our sources state are known. */
  isBuiltIn: boolean;
  /** The edit of two codes on a day, in whichever order they are given. */
  pairOn: (a: string, b: string, day: Temporal.PlainDate) => PairEdit | undefined;
  unitsOn: (code: string, day: Temporal.PlainDate) => UnitsEdit | undefined;
}

/** Where an edit of the built-in table was read, and how far that can be trusted. */
export interface EditSource {
  title: string;
  url?: string;
  /** The words relied on, as far as we have them. */
  quote?: string;
  grade: 'primary' | 'secondary' | 'third-party' | 'seed' | 'memory' | 'design';
}

/** One procedure-to-procedure edit: column 2 is not paid beside column 1 on one day. */
export interface PairEdit {
  column1: string;
  column2: string;
  /** 0: no modifier lifts it. 1: a modifier does, where the documentation supports it. 9: no edit. */
  modifierIndicator: 0 | 1 | 9;
  /** Why the edit exists, where its source says so. */
  rationale?: string;
  /** The imported release that holds it. */
  release?: string;
  /** Of the built-in table alone: who states it. */
  source?: EditSource;
  /**
   * What the source of a built-in edit leaves open. The indicator then reads 0, so that no modifier
   * is suggested that nobody vouched for, but a card must not say that none exists; the columns are
   * then in no particular order.
   */
  unstated?: readonly ('modifierIndicator' | 'columns')[];
}

/** The most units of a code that Medicare takes on one day. */
export interface UnitsEdit {
  code: string;
  units: number;
  /** MUE adjudication indicator: 1 by line, 2 absolute by day, 3 by day with appeal. */
  adjudication: 1 | 2 | 3;
  /** The imported release that holds it. */
  release?: string;
  /** Of the built-in table alone: who states it. */
  source?: EditSource;
  /** The source of a built-in edit names no indicator; ours is the mildest that its words allow. */
  unstated?: readonly 'adjudication'[];
}

/** An imported file that could not be read, and why. */
export interface DamagedImport {
  file: string;
  because: string;
}

/** The NCCI edits in force, from the CMS quarterly files or from a small table of our own. */
export interface NcciEdits {
  /** The newest release by its own name, such as `2026-10-01`. */
  release: string;
  /** No quarterly file was imported: only the pairs our sources state are known. */
  isBuiltIn: boolean;
  /** The edit of two codes on a day, in whichever order they are given. */
  pairOn: (a: string, b: string, day: Temporal.PlainDate) => PairEdit | undefined;
  unitsOn: (code: string, day: Temporal.PlainDate) => UnitsEdit | undefined;
  /** Every release that was imported, oldest first. */
  releases?: readonly string[];
  /** Imports that are on disk and not in force, because they are damaged. */
  damaged?: readonly DamagedImport[];
}

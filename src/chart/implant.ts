import type { ToldWork } from '../note/statements/implant-work.ts';
import type { Evidence, Fact } from './fact.ts';

/** A psychological evaluation before an implant. */
export interface PsychologicalEvaluation {
  day?: Temporal.PlainDate;
  /** False where the evaluation advises against the implant. */
  isCleared?: boolean;
}

/** Substance use that a chart tells of; `isAddressed` where treatment or remission is charted. */
export interface SubstanceUse {
  words: string;
  isAddressed: boolean;
}

/** What was changed when a stimulator was programmed. */
export interface Programming {
  /** How many parameters were changed; absent where they are not listed. */
  parameters?: number;
  /** Words that give a time instead, such as "25 minutes". */
  minutes?: string;
}

/** What a note tells of a pump's refill. */
export interface PumpRefill {
  drug?: string;
  /** As written: `2 mg/mL`. */
  concentration?: string;
  removedMl?: number;
  filledMl?: number;
  /** The alarm date or the daily rate, in the words of the note. */
  alarmOrRate?: string;
  /** Whether the note tells of new settings. */
  isReprogrammed?: boolean;
  /** The note says that it was refilled, or that its state was read out. */
  isRefilled?: true;
  isAnalyzed?: true;
  /** Who did it, and whether it is told to need a physician. */
  by?: 'physician' | 'staff';
  needsPhysician?: true;
  /** The drug is told to be compounded. */
  isCompounded?: true;
}

/** The kinds of generator that device codes tell apart. */
export type GeneratorKind =
  | 'non-rechargeable'
  | 'rechargeable'
  | 'high-frequency-rechargeable'
  | 'closed-loop-rechargeable'
  | 'integrated-rechargeable';

/** A part of a stimulator or pump, and what was done with it. */
export interface ImplantWork extends ToldWork {
  evidence: Evidence;
}

/** A trial before an implant that a note tells to be over, in its words; its day may not be told. */
export interface ToldTrial {
  words: string;
  /** The relief it gave, in percent. */
  percent?: number;
  evidence: Evidence;
}

/** What the chart tells of stimulators and pumps. */
export interface ImplantFacts {
  /** The last day of a procedure that lasts, such as a trial. */
  lastDay: Fact<Temporal.PlainDate>;
  /** Whether it is a trial, a permanent implant, or a replacement or revision. */
  stage: Fact<'trial' | 'permanent' | 'replacement'>;
  psychologicalEvaluation: Fact<PsychologicalEvaluation>;
  substanceUse: Fact<SubstanceUse>;
  /** Trials of the past, of a stimulator or of intraspinal drugs, that notes tell of. */
  toldTrials: Fact<ToldTrial[]>;
  /** By how many percent analgesics were reduced during the trial. */
  analgesicReduction: Fact<number>;
  programming: Fact<Programming>;
  refill: Fact<PumpRefill>;
  generator: Fact<GeneratorKind>;
  /** Words on how the patient bore a trial of intraspinal drugs, side effects included. */
  tolerability: Fact<string>;
  /** Whether the removed or revised part is a lead or the generator. */
  revisedPart: Fact<'lead' | 'generator'>;
  /** The parts that were placed, replaced, revised or removed. */
  implantWork: Fact<ImplantWork[]>;
  /** How many stimulator leads were placed. */
  leadCount: Fact<number>;
}

/** A nerve, plexus or ganglion the needle was aimed at, as the chart names it. */
export interface NamedTarget {
  name: string;
  evidence: Evidence;
}

import type { Evidence, Fact } from './fact.ts';

/** How deeply the patient was, or is to be, sedated. `none` is stated, never assumed. */
export interface Sedation {
  level: 'none' | 'minimal' | 'moderate' | 'deep' | 'monitored-anesthesia-care' | 'general';
  /** Words that say why this patient needs it. */
  justification?: string;
}

/** One drug injected at the target. */
export interface InjectedDrug {
  /** The generic name, such as `methylprednisolone`. */
  name: string;
  doseMg?: number;
  volumeMl?: number;
  /** As written: `0.25%` or `40 mg/mL`. */
  concentration?: string;
  /** What was left in its container and thrown away. */
  discardedMg?: number;
  /** Whether its container was for one dose or for several, where the chart says so. */
  container?: 'single-dose' | 'multi-dose';
  /** Where the container and the discarded amount stand. */
  beside?: Evidence[];
  evidence: Evidence;
}

/** One radiofrequency lesion as documented. */
export interface Lesion {
  mode?: 'thermal' | 'cooled' | 'pulsed' | 'cryo' | 'laser' | 'chemical';
  temperatureC?: number;
  seconds?: number;
}

/** One muscle with its trigger points. */
export interface TreatedMuscle {
  name: string;
  /** How many trigger points were injected in it. */
  points?: number;
  evidence: Evidence;
}

/** How a procedure was done, or is to be done. */
export interface PerformanceFacts {
  sedation: Fact<Sedation>;
  injectate: Fact<InjectedDrug[]>;
  /** Whether contrast was used; false is stated. */
  contrast: Fact<boolean>;
  /** How many fluoroscopic views are documented. */
  views: Fact<number>;
  lesion: Fact<Lesion>;
  muscles: Fact<TreatedMuscle[]>;
  /** Whether a catheter was left in place for further doses. */
  catheterLeft: Fact<boolean>;
  /** Over how many days it went, where a catheter may prolong it. */
  treatmentDays: Fact<number>;
  /** Words under a heading of their own that tell what the guiding image showed. */
  guidanceFindings: Fact<string>;
  /** Informed consent; the words or the document's name. */
  consent: Fact<string>;
  /** The procedure note itself, as a reference: a date alone is no report. */
  report: Fact<string>;
}

import type { SpinalRegion } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import type { Evidence, Fact } from './fact.ts';

/** A diagnosis given for the procedure, on the order, the procedure or the claim line. */
export interface Diagnosis {
  /** ICD-10-CM in upper case with its dot, such as `M54.16`; absent when only words name it. */
  code?: string;
  /** The words of a person, never those of a code system. */
  text?: string;
  evidence: Evidence;
}

/** What the pain is like, in the terms by which payers cover epidurals and facet procedures. */
export type PainPattern =
  | 'radicular'
  | 'neurogenic-claudication'
  | 'post-laminectomy'
  | 'neuropathic'
  | 'zoster'
  | 'axial'
  | 'above-l5';

/** Words or a diagnosis that tell what the pain is like. */
export interface PainStatement {
  pattern: PainPattern;
  /** The part of the spine it is about, where that is said. */
  region?: SpinalRegion;
  /** What the words say of it: denied, or treated before. */
  isDenied?: true;
  isTreated?: true;
  evidence: Evidence;
}

/** One pain score on a named scale. */
export interface PainScore {
  score: number;
  /** A LOINC code such as `72514-3`, or the scale as the note names it: `NRS`, `VAS`. */
  scale: string;
  day?: Temporal.PlainDate;
  /** Where it stands in relation to the procedure it is charted with. */
  moment: 'before' | 'after' | 'unrelated';
  evidence: Evidence;
}

/** A score on a scale of function, or words that tell what the pain keeps the patient from doing. */
export interface FunctionMeasure {
  /** `ODI`, `NDI`, `PEG`, `RMDQ`, `PROMIS`; absent for mere words. */
  scale?: string;
  value?: number;
  day?: Temporal.PlainDate;
  evidence: Evidence;
}

/** One course of care without a needle. */
export interface CareCourse {
  /** Such as `physical therapy`. */
  modality: string;
  from?: Temporal.PlainDate;
  to?: Temporal.PlainDate;
  /** How long it lasted where only that is said. */
  lasted?: Temporal.Duration;
  /** Its outcome in the words of the chart. */
  outcome?: string;
  /** It was stopped or never begun because the patient could not bear it. */
  isNotTolerated?: true;
  evidence: Evidence;
}

/** An MRI or CT of the spine, or another image that explains the pain. */
export interface SpineImaging {
  modality: 'mri' | 'ct' | 'ct-myelogram' | 'x-ray';
  day?: Temporal.PlainDate;
  /** What it shows; empty where the report does not say. */
  regions: SpinalRegion[];
  levels: SpinalLevel[];
  /** The only side its words name; absent where they name none, both or what lies in the middle. */
  side?: 'left' | 'right';
  conclusion?: string;
  evidence: Evidence;
}

/** Provocative tests of the sacroiliac joint that were positive. */
export interface ProvocativeTests {
  positive: number;
  /** By name, where the chart names them: `FABER`, `thigh thrust`. */
  names: string[];
}

/** Segments that were fused. */
export interface Fusion {
  levels: SpinalLevel[];
  /** The fusion is documented not to have healed. */
  isPseudarthrosis: boolean;
}

/** How much an earlier procedure helped, and for how long. */
export interface Response {
  percent: number;
  measure: 'pain' | 'function';
  known: 'computed' | 'stated';
  /** `9 -> 2 on 72514-3`: what it was computed from. */
  from?: string;
  /** The last day on which it is known to have held. */
  heldTo?: Temporal.PlainDate;
  /** How long it held where only that is said: "for 3 months". */
  lasted?: Temporal.Duration;
  evidence: Evidence;
}

/** Why a procedure is done: what the chart tells of the patient's pain before it. */
export interface IndicationFacts {
  diagnoses: Fact<Diagnosis[]>;
  /** Every word on what the pain is like, diagnoses included. */
  painStatements: Fact<PainStatement[]>;
  /** The earliest day since which the pain is told to last. */
  painSince: Fact<Temporal.PlainDate>;
  /** Scores charted with the procedure, and those of the year before it. */
  painScores: Fact<PainScore[]>;
  functionMeasures: Fact<FunctionMeasure[]>;
  conservativeCare: Fact<CareCourse[]>;
  spineImaging: Fact<SpineImaging[]>;
  provocativeTests: Fact<ProvocativeTests>;
  /** Examination findings of trigger points, such as `taut band` and `local twitch response`. */
  triggerPointFindings: Fact<string[]>;
  fusion: Fact<Fusion>;
  /** Words on a synovial cyst of a facet joint. */
  synovialCyst: Fact<string>;
  /** Words on why the patient cannot have a radiofrequency ablation. */
  ablationUnsuitable: Fact<string>;
  /** Words that order several injections up front, such as "series of three". */
  plannedSeries: Fact<string>;
  /** Words on why the patient has no surgery: its risk, or that it was declined. */
  surgeryRuledOut: Fact<string>;
  /** Why a facility is needed and not the office: a failed attempt there, a bleeding disorder. */
  facilityReason: Fact<string>;
  /** Words on new symptoms or another source of the pain, or that doubt where it comes from. */
  painSourceInQuestion: Fact<string>;
  /** Words on pain that came back after it had been relieved. */
  painRecurrence: Fact<string>;
  /** Words that give the reason for the procedure by that name: "medically necessary because". */
  procedureReason: Fact<string>;
  /** What the chart tells of the response to this procedure afterwards. */
  responses: Fact<Response[]>;
}

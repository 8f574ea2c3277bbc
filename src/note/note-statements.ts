import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import type { Quote } from './note-reading.ts';

/** A value a note states, and the words it rests on. */
export interface Stated<T> extends Quote {
  value: T;
}

/** How deeply a patient was sedated, in the note's words; a sedative in a vein of no named level is `moderate`. */
export type SedationLevel = 'none' | 'minimal' | 'moderate' | 'deep' | 'mac' | 'general';

/** What kind of pain a note describes. */
export type PainCharacter =
  | 'radicular'
  | 'radiating'
  | 'neurogenic-claudication'
  | 'post-laminectomy'
  | 'neuropathic'
  | 'zoster'
  | 'axial'
  | 'above-l5';

/** How nerves were destroyed or numbed for long. */
export type AblationMode = 'thermal' | 'pulsed' | 'cooled' | 'cryo' | 'chemical' | 'laser';

/** A named measure of function. */
export type FunctionScale = 'ODI' | 'NDI' | 'PEG' | 'RMDQ' | 'PROMIS';

/** A value of a named measure of function, as 42 % or 7 of 24. */
export interface FunctionScore {
  scale: FunctionScale;
  score: number;
  /** 100 where the note says percent, null where it gives a bare number. */
  outOf: number | null;
}

/** An imaging study of the spine that a note tells of. */
export interface SpineImaging {
  modality: 'MRI' | 'CT' | 'x-ray' | 'myelogram';
  levels: SpinalLevel[];
  /** In the words of the note. */
  date: string | null;
  /** Whether the note says that it agrees with the symptoms. */
  concordant: boolean;
}

/** How an earlier procedure worked, told in one sentence. */
export interface RepeatResponse {
  percent: number;
  /** How long it lasted; null where the note does not say. */
  days: number | null;
}

/** A drug that was thrown away. */
export interface DrugWaste {
  /** 0 where the note says that nothing was. */
  amount: number;
  unit: 'mg' | 'mcg' | 'mL' | 'units' | null;
}

/** What a pump held and was given, in millilitres. */
export interface PumpReservoir {
  residualExpectedMl: number | null;
  residualActualMl: number | null;
  refilledMl: number | null;
}

/** A drug whose amount, as a note writes it, is that of one place of several. */
export interface AmountPerSite {
  agent: string;
  /** `site` is a joint, nerve, needle or any other single place. */
  per: 'level' | 'side' | 'site';
  /** How many places the same words tell of; null where they do not. */
  count: number | null;
}

/** Further statements of a visit; null where the note is silent. Read on first use. */
export interface VisitStatements {
  sedation: Stated<SedationLevel> | null;
  /** Why this patient needed it: the condition in the note's words. */
  sedationReason: Stated<string> | null;
  /** How many fluoroscopic views are told of: "AP and lateral" are two. */
  fluoroscopicViews: Stated<number> | null;
  /** How the contrast spread, or an epidurogram and what it showed. */
  contrastSpread: Stated<string> | null;
  /** How long the pain had lasted, in days; the longest told. */
  painDurationDays: Stated<number> | null;
  /** The date since which the pain lasts, in the words of the note. */
  painSince: Stated<string> | null;
  painCharacters: Stated<PainCharacter>[];
  /** What the patient cannot do. */
  functionalLimitation: Stated<string> | null;
  functionScores: Stated<FunctionScore>[];
  /** When the patient was asked after the procedure, in minutes. */
  postProcedureMinutes: Stated<number>[];
  spineImaging: Stated<SpineImaging>[];
  /** What was felt of trigger points: `taut band`, `local twitch response`. */
  triggerPointFindings: Stated<string>[];
  /** Why the patient has no surgery. */
  surgeryRuledOut: Stated<string> | null;
  /** Why a facility is needed and not the office. */
  facilityReason: Stated<string> | null;
  /** New symptoms, another source of the pain, or doubt about it. */
  painSourceInQuestion: Stated<string> | null;
  /** Pain that came back after relief. */
  painRecurrence: Stated<string> | null;
  /** The reason for the procedure, called so. */
  procedureReason: Stated<string> | null;
  /** Words that order or count injections in a fixed series. */
  seriesOrdered: Stated<string> | null;
  /** Why radiofrequency ablation cannot be done. */
  ablationRuledOut: Stated<string> | null;
  /** Levels fused before; none where the note does not say which. */
  priorFusion: Stated<SpinalLevel[]> | null;
  /** Levels of a synovial cyst; none where the note does not say which. */
  synovialCyst: Stated<SpinalLevel[]> | null;
  repeatResponses: Stated<RepeatResponse>[];
  /** What the guiding image showed, under a heading of its own. */
  imagingInterpretation: Stated<string> | null;
  drugWaste: Stated<DrugWaste>[];
  singleDoseVial: Stated<string> | null;
  psychologicalEvaluation: Stated<string> | null;
  drugTestRisk: Stated<'low' | 'moderate' | 'high'> | null;
  drugTestReason: Stated<string> | null;
  drugTestConfirmation: Stated<string> | null;
  /** Words that tell the visit apart from the procedure. */
  separateEvaluation: Stated<string> | null;
  substanceUse: Stated<'denied' | 'present'>[];
}

/** Further statements of one procedure; null where the note is silent. Read on first use. */
export interface ProcedureStatements {
  /** The parts of the body in which the injected muscles lie, such as `neck` or `lower back`. */
  muscleRegions: string[];
  /** Taut bands, twitches or tender points that were felt. */
  triggerPointExam: Stated<string> | null;
  /** How many trigger points were treated in all. */
  triggerPointCount: Stated<number> | null;
  amountsPerSite: Stated<AmountPerSite>[];
  triggerPointsByMuscle: Stated<{ muscle: string; count: number }>[];
  dryNeedling: Stated<string> | null;
  ablationMode: Stated<AblationMode> | null;
  catheter: Stated<'left-in-place' | 'single-shot'> | null;
  /** Nerves and ganglia by name. */
  nerves: Stated<string>[];
  /** Joints and bursae by name. */
  joints: Stated<string>[];
  leadCount: Stated<number> | null;
  trialDays: Stated<number> | null;
  trialReliefPercent: Stated<number> | null;
  pumpReservoir: Stated<PumpReservoir> | null;
  pumpProgramming: Stated<string> | null;
}

import type { Approach, Guidance, Intent, Laterality } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import type { ProcedureStatements, VisitStatements } from './note-statements.ts';

/** The kinds of procedure a note can describe; `unspecified` where the words leave the kind open. */
export type NoteFamily =
  | 'esi-interlaminar'
  | 'esi-transforaminal'
  | 'esi-caudal'
  | 'esi-unspecified'
  | 'facet-joint-injection'
  | 'medial-branch-block'
  | 'facet-unspecified'
  | 'radiofrequency-ablation'
  | 'sacroiliac-radiofrequency-ablation'
  | 'sympathetic-radiofrequency-ablation'
  | 'trigger-point-injection'
  | 'peripheral-nerve-block'
  | 'sympathetic-block'
  | 'sacroiliac-joint-injection'
  | 'joint-or-bursa-injection'
  | 'tendon-or-ligament-injection'
  | 'scs-trial'
  | 'scs-implant'
  | 'intrathecal-pump'
  | 'epidural-blood-patch'
  | 'discography'
  | 'epidural-adhesiolysis'
  | 'other-injection'
  | 'other';

/** The part of the spine a note names, in its own words. */
export type NoteRegion =
  | 'cervical'
  | 'thoracic'
  | 'lumbar'
  | 'sacral'
  | 'cervicothoracic'
  | 'lumbosacral';

/** Words of the note and where they stand: `text.slice(start, end) === quote`. */
export interface Quote {
  quote: string;
  start: number;
  end: number;
}

/** A drug injected at the target, by its generic name. */
export interface NoteAgent {
  name: string;
  doseMg: number | null;
  volumeMl: number | null;
  /** A percentage, or a weight per millilitre, as "0.25%", "40 mg/mL" or "50 mcg/mL". */
  concentration: string | null;
}

/** A procedure of the past that a note tells of. */
export interface NoteHistory {
  family: NoteFamily;
  /** In the words of the note. */
  when: string | null;
  count: number | null;
}

/** Care without a needle that was tried. */
export interface NoteCare {
  /** Its kind, such as physical therapy. */
  modality: string;
  /** How long, how often or when, in the words of the note. */
  when: string | null;
  /** What came of it, in the words of the note. */
  outcome: string | null;
  isNotTolerated: boolean;
  quote: Quote;
}

interface ProcedureFacts {
  family: NoteFamily;
  approach: Approach | null;
  region: NoteRegion | null;
  levels: SpinalLevel[];
  laterality: Laterality | null;
  guidance: Guidance | null;
  contrast: boolean | null;
  imagesArchived: true | null;
  intent: Intent | null;
  muscles: string[];
  agents: NoteAgent[];
  rfTemperatureC: number | null;
  rfDurationS: number | null;
}

/** A procedure performed in the note, on one side by one approach; null where the note is silent. */
export interface NoteProcedure extends ProcedureFacts {
  /** What else is told of it; read on first use. */
  readonly statements: ProcedureStatements;
  evidence: Partial<Record<keyof ProcedureFacts, Quote>>;
}

interface VisitFacts {
  painBefore: number | null;
  painAfter: number | null;
  /** From the procedure of this note. */
  reliefPercent: number | null;
  /** From an earlier procedure; the lowest where several are told. */
  priorReliefPercent: number | null;
  /** How long that held, in the words of the note. */
  priorReliefDuration: string | null;
  /** Care without a needle that was tried. */
  conservativeCare: true | null;
  /** Tests that reproduced the pain, such as FABER or thigh thrust. */
  provocativeTests: string[];
  consent: true | null;
  complications: 'none' | 'text' | null;
  /** The words that state a contrast allergy or a pregnancy. */
  contrastContraindication: string | null;
  /** Two views, as AP and lateral. */
  viewsStated: boolean;
  unfilledTemplate: boolean;
}

/** Everything read from one procedure note, each value with the words it rests on. */
export interface NoteReading extends VisitFacts {
  procedures: NoteProcedure[];
  /** What else the note states; read on first use. */
  readonly statements: VisitStatements;
  care: NoteCare[];
  history: NoteHistory[];
  evidence: Partial<Record<keyof VisitFacts, Quote>>;
}

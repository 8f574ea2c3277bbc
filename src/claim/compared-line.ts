import type { ServiceLine } from '../chart/service-line.ts';
import type { Gap, SupportedLine } from './supported-line.ts';

/** What differs between a planned line and the supported one. */
export interface Difference {
  modifiers?: { add: string[]; remove: string[] };
  units?: { planned: number; supported: number };
  /** Documented diagnoses, where the planned line points to none of them. */
  diagnoses?: { add: string[] };
}

/** A planned line with the supported one that it stands for. */
export type PairedLine =
  | { is: 'same'; planned: ServiceLine; supported: SupportedLine }
  | { is: 'differs'; planned: ServiceLine; supported: SupportedLine; difference: Difference };

/** What leaves a planned line without a supported one, and what that rests on. */
export type LineGap = Pick<Gap, 'why' | 'missing' | 'evidence' | 'rules'>;

/** Why a planned line has no supported one. */
export interface Unpaired {
  /**
   * `extra`: the documentation supports something else, or nothing of the kind. `open`: what decides
   * is not documented, not clear, or could not be read.
   */
  is: 'extra' | 'open';
  because: string;
  /** Absent where the documentation supports other lines of the kind, or none. */
  gap?: LineGap;
}

/** One line of the comparison, planned and supported side by side. */
export type ComparedLine =
  | PairedLine
  /** Documented, and not planned. */
  | { is: 'missing'; supported: SupportedLine }
  | ({ planned: ServiceLine } & Unpaired);

/** The lines of one code and day, planned and supported. */
export interface Pairing {
  pairs: PairedLine[];
  missing: SupportedLine[];
}

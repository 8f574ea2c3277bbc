import type { Laterality } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import type { Evidence } from './fact.ts';

/** One line that a payer was asked to authorize. */
export interface AuthorizedItem {
  code: string;
  /** Absent where the request names no number. */
  units?: number;
  laterality?: Laterality;
  levels: SpinalLevel[];
  /** The CMS place of service code. */
  setting?: string;
}

/** A payer's answer to a request for prior authorization, with what was asked. */
export interface Authorization {
  reference: string;
  decision: 'approved' | 'denied' | 'pending';
  /** The payer's number for it. */
  number?: string;
  /** First and last day it holds for, both included, at the facility. */
  start?: Temporal.PlainDate;
  end?: Temporal.PlainDate;
  /** The day on which the payer decided. */
  decidedOn?: Temporal.PlainDate;
  /** Codes that the request names, those that were refused too; absent where it is not charted. */
  asked?: string[];
  /** What was not refused. Empty where neither request nor answer names a code. */
  items: AuthorizedItem[];
  /** Every coverage and payer it names, as references and names. */
  payers: string[];
  /** References of the practitioners and organizations it was asked for. */
  performers: string[];
  /** It was asked for a trial, or for the permanent implant, where the words say so. */
  purpose?: 'trial' | 'permanent';
  evidence: Evidence;
}

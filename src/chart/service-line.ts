import type { ProcedureCode } from '../terminology/procedure-codes.ts';
import type { Laterality } from '../terminology/site.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import type { Evidence } from './fact.ts';
import type { Diagnosis } from './indication.ts';

/**
 * One code that is ordered, charted as done, or planned for the claim, whether this service judges
 * its procedure or not: guidance, drugs, visits and tests are lines too.
 */
export interface ServiceLine {
  kind: 'order' | 'procedure' | 'claim';
  /** CPT or HCPCS in upper case. */
  code: string;
  /** What this service knows of the code. */
  known?: ProcedureCode;
  /** In upper case, such as `RT` and `KX`. */
  modifiers: string[];
  /** 1 where the line names none. */
  units: number;
  /** The line names no number: one is assumed. */
  isUnitsAssumed?: true;
  day?: Temporal.PlainDate;
  diagnoses: Diagnosis[];
  /** Of the first line of a claim: diagnoses on the claim to which none of its lines points. */
  unpointed?: Diagnosis[];
  laterality?: Laterality;
  levels: SpinalLevel[];
  /** The CMS place of service code. */
  setting?: string;
  /** Of a claim: who bills. */
  bill?: 'professional' | 'institutional';
  /** Words on the line, such as the drug's name in Box 19. */
  remark?: string;
  /** National Drug Code, where the line bears one. */
  ndc?: string;
  /** The `sequence` of a claim's item. */
  sequence?: number;
  /** Reference of the practitioner who renders it. */
  performer?: string;
  sideRequired: boolean;
  evidence: Evidence;
}

import type { Condition } from 'fhir/r4';
import { codingsOf } from '../../fhir/coding.ts';
import type { ChartSource } from '../chart-source.ts';
import { oncePer } from '../once-per.ts';

const NEVER_TRUE: ReadonlySet<string> = new Set(['entered-in-error', 'refuted']);
const OVER: ReadonlySet<string> = new Set(['inactive', 'resolved', 'remission']);

/** Whether a condition is held to be true: not refuted, not entered by mistake. */
export const isTrue = ({ verificationStatus }: Condition): boolean =>
  !codingsOf(verificationStatus).some(({ code }) => NEVER_TRUE.has(code));

/** The conditions the patient has now. */
export const activeConditions = oncePer((source: ChartSource): Condition[] =>
  source
    .ofType('Condition')
    .filter(isTrue)
    .filter(({ clinicalStatus }) => !codingsOf(clinicalStatus).some(({ code }) => OVER.has(code))),
);

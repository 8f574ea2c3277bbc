import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { guide } from '../rules/guides.ts';

const INTRASPINAL = /\bintrathecal\w*|\bintraspinal\w*|\bsubarachnoid\b/i;

/** One code holds interlaminar epidural and subarachnoid injections. */
export const INTERLAMINAR_OR_SUBARACHNOID = guide('S0', 'interlaminar epidural or subarachnoid');

/** Whether an injection is told to be the trial of drugs for a pump, into the spinal canal. */
export function isIntraspinalTrial({ family, stage }: PainProcedure): boolean {
  const isInjection = family === 'epidural' || family === 'epidural-catheter';
  return (
    isInjection &&
    documentedValue(stage) === 'trial' &&
    stage.state === 'documented' &&
    !stage.loose &&
    stage.evidence.some(({ quote = '' }) => INTRASPINAL.test(quote))
  );
}

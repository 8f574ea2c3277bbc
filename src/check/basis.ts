import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { Verdict } from '../rules/verdict.ts';

/**
 * What a finding rests on, in one string: the same facts give the same one, whichever draft they
 * are asked of and whatever day that is. A snooze ends when it changes.
 */
export function basisOf(
  { references, dateOfService }: PainProcedure,
  policy: string,
  verdict: Verdict,
): string {
  const day = documentedValue(dateOfService)?.toString();
  const message = day ? verdict.message.replaceAll(day, '') : verdict.message;
  const evidence = verdict.evidence.map(({ reference, date, quote }) =>
    references.includes(reference) ? [quote] : [reference, date, quote],
  );
  return JSON.stringify([policy, verdict.is, message, evidence]);
}

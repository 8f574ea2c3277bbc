import type { History } from '../chart/chart.ts';
import { compareDays } from '../chart/compare-days.ts';
import { documentedValue } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { drugNamed } from '../terminology/drugs.ts';

/** Drugs that go into pumps; in an epidural or spinal injection they tell of a trial. */
const PUMP_DRUGS: ReadonlySet<string | undefined> = new Set(['opioid', 'pump']);

/** The trials of intraspinal drugs before a day. One whose day is not charted is taken to lie before. */
export const intraspinalTrials = (
  { sessions, told = [] }: History,
  date: Temporal.PlainDate | undefined,
): PainProcedure[] =>
  [...sessions, ...told].filter((session) => {
    const day = documentedValue(session.dateOfService);
    return isTrial(session) && (!day || !date || compareDays(day, date) < 0);
  });

/** No code stands for a trial alone: words, a catheter left in place or the drug tell of it. */
function isTrial({ family, stage, injectate }: PainProcedure): boolean {
  if (family === 'epidural-catheter') return true;
  if (family !== 'epidural' && family !== 'pump') return false;
  if (documentedValue(stage) === 'trial') return true;
  const drugs = documentedValue(injectate) ?? [];
  return family === 'epidural' && drugs.some(({ name }) => PUMP_DRUGS.has(drugNamed(name)?.group));
}

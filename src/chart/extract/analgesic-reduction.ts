import { readAnalgesicReductions } from '../../note/statements/analgesic-reduction.ts';
import type { ChartSource } from '../chart-source.ts';
import { type Evidence, type Fact, type Statement, weigh } from '../fact.ts';
import { oncePer } from '../once-per.ts';
import type { ProcedureLine } from './line.ts';
import { beginOf, dayOf, evidenceIn, isLocal, isMade, numberIn } from './observations.ts';
import type { PatientWords } from './patient-words.ts';
import type { ProcedureSources } from './procedure-sources.ts';
import { statementsIn } from './words-read.ts';

const WORDS = {
  hint: /\b(?:opioid|opiate|narcotic|analgesic|pain (?:med|pill)|MME|MEDD|morphine)/i,
  read: readAnalgesicReductions,
};

/** Percentages that differ by more contradict each other, as those of relief do (rulebook 1.7). */
const SAME = 5;

/**
 * By how many percent analgesics were reduced during a trial: from the daily opioid doses charted
 * before and after its begin, then as notes tell.
 */
export const reductionFact = (
  source: ChartSource,
  { own, family }: ProcedureSources,
  told: readonly PatientWords[],
  failures: readonly string[],
): Fact<number> =>
  weigh(
    [...measured(source, own), ...statementsIn(told, WORDS, family)],
    [...failures, ...source.failures('observations')],
    { same: (a, b) => Math.abs(a - b) <= SAME },
  );

interface Dose {
  mme: number;
  day: Temporal.PlainDate;
  evidence: Evidence;
}

/** Daily opioid doses in morphine equivalents, the earliest first. */
const doses = oncePer((source: ChartSource): Dose[] =>
  source
    .ofType('Observation')
    .filter((one) => isMade(one) && isLocal(one, 'opioid-mme'))
    .flatMap((one) => {
      const [mme, day] = [numberIn(one), dayOf(source, beginOf(one))];
      return mme !== undefined && day ? [{ mme, day, evidence: evidenceIn(one) }] : [];
    })
    .sort((a, b) => compare(a.day, b.day)),
);

const { compare } = Temporal.PlainDate;

/** A trial whose end is not charted lasts no longer than this; doses soon after it still tell. */
const LONGEST_TRIAL = { days: 14 };
const SOON = { days: 30 };

/** Only a trial on its own is measured: what follows the implant is no result of it. */
function measured(source: ChartSource, lines: readonly ProcedureLine[]): Statement<number>[] {
  const [line] = lines.filter(({ date }) => date.is === 'day');
  const isImplant = lines.some(({ code }) => code?.code === '63685');
  if (line?.date.is !== 'day' || line.origin === 'order' || isImplant) return [];
  const start = line.date.day;
  const end = line.endedOn && compare(line.endedOn, start) > 0 ? line.endedOn : undefined;
  const last = end ?? start.add(LONGEST_TRIAL);
  const all = doses(source);
  const before = all.findLast(({ day }) => compare(day, start) <= 0);
  const later = all.filter(
    ({ day }) => compare(day, start) > 0 && compare(day, last.add(SOON)) <= 0,
  );
  const after = later.findLast(({ day }) => compare(day, last) <= 0) ?? later[0];
  if (!before || !after || before.mme <= 0) return [];
  const value = Math.max(0, ((before.mme - after.mme) / before.mme) * 100);
  return [before, after].map(({ evidence }) => ({
    value,
    origin: 'observation' as const,
    evidence,
  }));
}

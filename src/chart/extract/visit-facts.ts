import type { ChartSource } from '../chart-source.ts';
import { unreadable } from '../fact.ts';
import type { VisitFacts } from '../visit.ts';
import {
  definitiveRationaleFact,
  riskTierFact,
  standingOrderFact,
  testRationaleFact,
} from './drug-test-order.ts';
import { resultsFact } from './drug-test-results.ts';
import { jointsFact, nervesFact } from './named-targets.ts';
import { patientWords } from './patient-words.ts';
import { performersFact } from './performers.ts';
import { type ProcedureSources, unreadNotes } from './procedure-sources.ts';
import { tellingsOfLines, tellingsOfNotes } from './tellings.ts';
import { highRiskFact, separateVisitFact } from './visit-apart.ts';

const NOT_ASKED = unreadable('not read for a session of the past');
const NO_TEST = unreadable('asked of drug tests alone');

/** What the chart tells of drug tests and visits, and of the targets of blocks. */
export function visitFacts(source: ChartSource, parts: ProcedureSources): VisitFacts {
  const known = { ...targetFacts(parts), performers: performersOf(source, parts) };
  if (parts.isPast) return { ...known, ...PAST };
  const [day = source.today] = parts.own.flatMap(({ date }) => (date.is === 'day' ? date.day : []));
  const said = patientWords(source, parts, day);
  const today = said(day);
  return {
    ...known,
    ...(parts.family === 'drug-test' ? testFacts(source, parts, { said, day }) : NO_TESTS),
    separateVisit: separateVisitFact(today, day),
    highRisk: highRiskFact(today, day),
  };
}

const NO_TESTS = {
  testRationale: NO_TEST,
  testResults: NO_TEST,
  definitiveRationale: NO_TEST,
  standingOrder: NO_TEST,
  riskTier: NO_TEST,
};

const PAST = {
  testRationale: NOT_ASKED,
  testResults: NOT_ASKED,
  definitiveRationale: NOT_ASKED,
  standingOrder: NOT_ASKED,
  riskTier: NOT_ASKED,
  separateVisit: NOT_ASKED,
  highRisk: NOT_ASKED,
};

function targetFacts(parts: ProcedureSources): Pick<VisitFacts, 'nerves' | 'joints'> {
  const { own, claims, notes, family, failures } = parts;
  const procedure = { family, lines: [...own, ...claims] };
  const tellings = [...tellingsOfLines(own, family), ...tellingsOfNotes(notes, parts)];
  const unread = [...failures, ...unreadNotes(notes)];
  return {
    nerves: nervesFact(procedure, tellings, unread),
    joints: jointsFact(procedure, tellings, unread),
  };
}

const performersOf = (source: ChartSource, { own, claims }: ProcedureSources) =>
  performersFact(source, [...own, ...claims]);

/** A reason is asked of the visit at hand, a risk of the year, a result of the past. */
function testFacts(
  source: ChartSource,
  { own, orders }: ProcedureSources,
  { said, day }: { said: ReturnType<typeof patientWords>; day: Temporal.PlainDate },
) {
  const now = said(day.subtract({ days: 30 }));
  const year = said(day.subtract({ years: 1 }));
  return {
    testRationale: testRationaleFact(now),
    definitiveRationale: definitiveRationaleFact(now),
    standingOrder: standingOrderFact([...own, ...orders], now),
    riskTier: riskTierFact(year),
    testResults: resultsFact(source, { told: year.told, day }, year.unread),
  };
}

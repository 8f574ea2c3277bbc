import { unreadable } from '../fact.ts';
import type { Recipes } from '../lazily.ts';
import type { VisitFacts } from '../visit.ts';
import {
  definitiveRationaleFact,
  riskTierFact,
  standingOrderFact,
  testRationaleFact,
} from './drug-test-order.ts';
import { resultsFact } from './drug-test-results.ts';
import { jointsFact, nervesFact } from './named-targets.ts';
import type { EverythingSaid } from './patient-words.ts';
import { performersFact } from './performers.ts';
import { ofReviewed, type ProcedureReading, type ReadFact } from './procedure-reading.ts';
import { unreadNotes } from './procedure-sources.ts';
import { testMethodFact } from './test-method.ts';
import { highRiskFact, separateVisitFact } from './visit-apart.ts';

const NO_TEST = unreadable('asked of drug tests alone');

const ofTests = <T>(read: ReadFact<T>): ReadFact<T> =>
  ofReviewed((from) => (from.parts.family === 'drug-test' ? read(from) : NO_TEST));

/** What the chart tells of drug tests and visits, and of the targets of blocks. */
export const visitFacts: Recipes<ProcedureReading, VisitFacts> = {
  nerves: (from) => nervesFact(procedureOf(from), from.told, unreadOf(from)),
  joints: (from) => jointsFact(procedureOf(from), from.told, unreadOf(from)),
  performers: ({ source, parts: { own, claims } }) => performersFact(source, [...own, ...claims]),
  // A reason is asked of the visit at hand, a risk of the year, a result of the past.
  testRationale: ofTests((from) => testRationaleFact(now(from))),
  definitiveRationale: ofTests((from) => definitiveRationaleFact(now(from))),
  testMethod: ofTests(({ source, words, day }) => testMethodFact(source, words, day)),
  standingOrder: ofTests((from) =>
    standingOrderFact([...from.parts.own, ...from.parts.orders], now(from)),
  ),
  riskTier: ofTests(({ lately }) => riskTierFact(lately)),
  testResults: ofTests(({ source, day, lately: { told, unread } }) =>
    resultsFact(source, { told, day }, unread),
  ),
  separateVisit: ofReviewed(({ since, day }) => separateVisitFact(since(day), day)),
  highRisk: ofReviewed(({ since, day }) => highRiskFact(since(day), day)),
};

const procedureOf = ({ parts: { family, own, claims } }: ProcedureReading) => ({
  family,
  lines: [...own, ...claims],
});

const unreadOf = ({ parts: { failures, notes } }: ProcedureReading): string[] => [
  ...failures,
  ...unreadNotes(notes),
];

const now = ({ since, day }: ProcedureReading): EverythingSaid => since(day.subtract({ days: 30 }));

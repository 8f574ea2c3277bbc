import {
  type Evidence,
  type Fact,
  isUnreadable,
  type Unreadable,
  undocumented,
  unreadable,
} from '../chart/fact.ts';
import { over } from '../chart/lazily.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';

/**
 * A procedure without what only the claim says of it: a draft must not support itself. Where notes
 * could not be read, what remains without a source is unreadable, not undocumented.
 */
export function asDocumented(procedure: PainProcedure): PainProcedure {
  // Only notes tell of a change of side, so that this fact shows whether they could be read.
  const { sideChange } = procedure;
  const unread = isUnreadable(sideChange) ? unreadable(sideChange.reason) : undocumented;
  const single = <T>(fact: Fact<T>) => besidesClaim(fact, unread);
  const each = <T extends { evidence: Evidence }>(fact: Fact<T[]>) => itemsOf(fact, unread);
  return over(procedure, {
    approach: single(procedure.approach),
    levels: single(procedure.levels),
    laterality: single(procedure.laterality),
    guidance: single(procedure.guidance),
    archivedImages: single(procedure.archivedImages),
    guidanceFindings: single(procedure.guidanceFindings),
    intent: single(procedure.intent),
    lesion: single(procedure.lesion),
    catheterLeft: single(procedure.catheterLeft),
    ...deviceFacts(procedure, unread),
    separateVisit: single(procedure.separateVisit),
    statedSides: each(procedure.statedSides),
    injectate: each(procedure.injectate),
    muscles: each(procedure.muscles),
    nerves: each(procedure.nerves),
    joints: each(procedure.joints),
    diagnoses: each(procedure.diagnoses),
  });
}

/** The same of stimulators, pumps, treatments of several days, and tests. */
const deviceFacts = (procedure: PainProcedure, unread: typeof undocumented | Unreadable) => ({
  treatmentDays: besidesClaim(procedure.treatmentDays, unread),
  stage: besidesClaim(procedure.stage, unread),
  leadCount: besidesClaim(procedure.leadCount, unread),
  programming: besidesClaim(procedure.programming, unread),
  refill: besidesClaim(procedure.refill, unread),
  testMethod: besidesClaim(procedure.testMethod, unread),
  implantWork: itemsOf(procedure.implantWork, unread),
});

const isOfChart = ({ reference }: Evidence): boolean => !reference.startsWith('Claim/');

/** The fact by its other sources; where the claim led, the next source leads. */
function besidesClaim<T>(fact: Fact<T>, without: Fact<T>): Fact<T> {
  if (fact.state !== 'documented') return fact;
  const evidence = fact.evidence.filter(isOfChart);
  const contradictions = fact.contradictions.filter((one) => isOfChart(one.evidence));
  if (evidence.length > 0) return { ...fact, evidence, contradictions };
  const [first, ...others] = contradictions;
  return first
    ? { ...fact, value: first.value, evidence: [first.evidence], contradictions: others }
    : without;
}

/** The items of a list that the chart names; without one, the list that contradicts the claim. */
function itemsOf<T extends { evidence: Evidence }>(fact: Fact<T[]>, without: Fact<T[]>): Fact<T[]> {
  const other = besidesClaim(fact, without);
  if (fact.state !== 'documented' || other.state !== 'documented') return other;
  const value = fact.value.filter(({ evidence }) => isOfChart(evidence));
  return value.length > 0 ? { ...other, value } : other;
}

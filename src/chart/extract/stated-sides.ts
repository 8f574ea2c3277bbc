import type { Laterality } from '../../terminology/site.ts';
import type { ChartSource } from '../chart-source.ts';
import { type Fact, type Statement, weigh } from '../fact.ts';
import { consentLaterality } from './consent.ts';
import { diagnosisLaterality, lateralityStatements } from './laterality.ts';
import type { NoteFacts } from './note-facts.ts';
import { type ProcedureSources, unreadNotes } from './procedure-sources.ts';

/** Every source's word on the side; one that could not be read leaves the comparison open. */
export function statedSides(
  source: ChartSource,
  { own, orders, claims, notes }: ProcedureSources,
  note: NoteFacts,
): Fact<Statement<Laterality>[]> {
  const all = [
    ...own.flatMap(lateralityStatements),
    ...note.laterality,
    ...orders.flatMap(lateralityStatements),
    ...consentLaterality(source, own),
    ...claims.flatMap(lateralityStatements),
    ...[...own, ...orders, ...claims].flatMap(diagnosisLaterality),
  ].filter(({ loose }) => !loose);
  const fact = weigh(all.map(asList), unreadNotes(notes), { same: () => true });
  return fact.state === 'documented' ? { ...fact, value: all } : fact;
}

const asList = (statement: Statement<Laterality>): Statement<Statement<Laterality>[]> => ({
  ...statement,
  value: [statement],
});

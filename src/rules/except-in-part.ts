import type { FactName, Facts } from '../chart/chart.ts';
import type { Fact } from '../chart/fact.ts';
import { type Skipped, unchecked, type Verdict } from './verdict.ts';

/**
 * Makes of a verdict by lack one that is unchecked, where a part of a fact could not be read: what was
 * not found may stand there.
 */
export function exceptInPart<Name extends FactName>(
  verdict: Verdict | Skipped,
  names: readonly Name[],
  asked: Pick<Facts, Name>,
): Verdict | Skipped {
  if (verdict.is !== 'undocumented' && !(verdict.is === 'unmet' && verdict.isLack)) return verdict;
  for (const name of names) {
    const fact: Fact<unknown> = asked[name];
    if (fact.state === 'documented' && fact.unread !== undefined) return unchecked(fact.unread);
  }
  if (verdict.is === 'undocumented') return verdict;
  // The mark has done its work: nobody else is told of it.
  const { isLack, ...plain } = verdict;
  return plain;
}

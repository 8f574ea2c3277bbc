import type { Card } from '../src/cds/card.ts';
import type { Finding } from '../src/check/finding.ts';
import { type CardContext, findingCard } from './finding-card.ts';
import { asSummary } from './wording.ts';

/** One card for what concerns the whole request: the policy and the history behind every answer. */
export function sessionCard(
  findings: readonly [Finding, ...Finding[]],
  context: CardContext,
): Card {
  const titles = [...new Set(findings.map(({ title }) => title))];
  return findingCard(asSummary(`Not certain: ${titles.join('; ')}`), findings, context);
}

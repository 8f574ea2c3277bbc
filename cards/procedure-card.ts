import type { Card } from '../src/cds/card.ts';
import type { Finding } from '../src/check/finding.ts';
import { aboutProcedure } from './about-procedure.ts';
import { type CardContext, findingCard } from './finding-card.ts';
import { shelves } from './shelves.ts';
import { asSummary } from './wording.ts';

/** One card for one procedure under one policy: what stands between it and payment. */
export function procedureCard(
  findings: readonly [Finding, ...Finding[]],
  context: CardContext,
): Card {
  const [worst] = shelves(findings);
  const said = worst?.findings ?? [];
  const heading = worst?.heading ?? 'Good to know';
  const more = findings.length - said.length;
  const words = said.map(({ missing, title }) => missing ?? title).join('; ');
  const summary = `${heading}: ${words}${more > 0 ? ` (+${more})` : ''} - ${findings[0].label}`;
  const procedure = context.procedures[findings[0].subject];
  return findingCard(asSummary(summary), findings, context, procedure && aboutProcedure(procedure));
}

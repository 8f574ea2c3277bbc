import type { Card } from '../src/cds/card.ts';
import type { Finding } from '../src/check/finding.ts';
import { type CardContext, findingCard } from './finding-card.ts';
import { shelves } from './shelves.ts';
import { asSummary } from './wording.ts';

/** Rules that tell how far the answers can be trusted. */
const DOUBTS: ReadonlySet<string> = new Set(['coverage-policy-unknown', 'history-incomplete']);

/** One card for what concerns the whole request, and how far every answer can be trusted. */
export function sessionCard(
  findings: readonly [Finding, ...Finding[]],
  context: CardContext,
): Card {
  const certain = findings.filter(({ rule }) => !DOUBTS.has(rule));
  const [shelf] = shelves(certain);
  const said = shelf?.findings ?? findings;
  const titles = [...new Set(said.map(({ title }) => title))];
  const heading = shelf?.heading ?? 'Not certain';
  return findingCard(asSummary(`${heading}: ${titles.join('; ')}`), findings, context);
}

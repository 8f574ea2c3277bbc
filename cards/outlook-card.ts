import type { Finding } from '../src/check/finding.ts';
import { type CardContext, findingCard } from './finding-card.ts';
import type { ShownCard } from './index.ts';
import { asSummary } from './wording.ts';

/** The one quiet card of a chart that is merely opened; none where nothing is worth knowing. */
export function outlookCards(findings: readonly Finding[], context: CardContext): ShownCard[] {
  const [first, ...rest] = findings;
  if (!first) return [];
  const more = rest.length > 0 ? ` (+${rest.length})` : '';
  const card = findingCard(asSummary(`${first.message}${more}`), [first, ...rest], context);
  return [{ card, findings }];
}

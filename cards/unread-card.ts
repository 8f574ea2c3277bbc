import type { Card } from '../src/cds/card.ts';
import { type CardContext, TOPIC } from './finding-card.ts';
import { asSummary, escaped, section } from './wording.ts';

/** Said when the very thing a hook asks about could not be read: silence would pass for approval. */
export function unreadCard(
  reasons: readonly string[],
  { newId }: Pick<CardContext, 'newId'>,
): Card {
  return {
    uuid: newId(),
    summary: asSummary('Pain procedures could not be checked: the EHR did not show them'),
    indicator: 'info',
    detail: section('Could not be read', reasons.map(escaped)).join('\n'),
    source: { label: 'Foramen', topic: TOPIC },
    extension: { 'org.foramen.findings': [] },
  };
}

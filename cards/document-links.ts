import type { Card, Link } from '../src/cds/card.ts';
import type { Finding } from '../src/check/finding.ts';
import { citesOf } from './finding-card.ts';

/** Who is shown many documents opens none. */
const DOCUMENT_LIMIT = 3;

/**
 * Links to the documents that a card rests on, because not every client shows those inside of a
 * detail; the policy itself comes last. None where no address is known.
 */
export function documentLinks(
  findings: readonly Finding[],
  { source }: Pick<Card, 'source'>,
): Link[] {
  const policy = { title: source.label, url: source.url };
  const titles = new Map<string, string>();
  for (const { title, url } of [...citesOf(findings), policy]) {
    if (url && !titles.has(url)) titles.set(url, title);
  }
  return [...titles]
    .slice(0, DOCUMENT_LIMIT)
    .map(([url, label]) => ({ label, url, type: 'absolute' }));
}

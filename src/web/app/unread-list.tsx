import type { ComponentChildren } from 'preact';
import { wordsOf } from '../shared/words.ts';

interface UnreadListProps {
  unread: readonly { source: string; reason: string }[];
  /** What follows from it. */
  children: ComponentChildren;
}

/** Parts of the chart that could not be read, and what follows from that. */
export function UnreadList({ unread, children }: UnreadListProps) {
  if (unread.length === 0) return null;
  return (
    <section class="panel stack tight tone-unread" aria-label="Could not be read">
      <h2>Could not be read</h2>
      <p>{children}</p>
      <ul class="plain-list">
        {unread.map(({ source, reason }) => (
          <li key={`${source} ${reason}`}>
            {source.includes('/') ? <code>{source}</code> : wordsOf(source)}: {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

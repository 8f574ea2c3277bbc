import { Fragment } from 'preact';
import { stretchesOf } from './highlights.ts';
import type { FactGroup } from './note-facts.ts';

/** A note with every fact marked in its words, and named where its words end. */
export function HighlightedNote({ text, groups }: { text: string; groups: readonly FactGroup[] }) {
  const facts = groups.flatMap((group) => group.facts);
  return (
    <div class="note-text">
      {stretchesOf(text, facts).map(({ start, text: words, facts: under, ending }) => (
        <span key={start}>
          {under.length > 0 ? <mark>{words}</mark> : words}
          {[...new Set(ending.map(({ label }) => label))].map((label) => (
            <Fragment key={label}>
              {' '}
              <span class="fact-name">{label}</span>
            </Fragment>
          ))}
        </span>
      ))}
    </div>
  );
}

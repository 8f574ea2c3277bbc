import type { FactGroup } from './note-facts.ts';

/** The facts of a note by procedure, and what was looked for and not found. */
export function NoteFactsList({ groups }: { groups: readonly FactGroup[] }) {
  return (
    <div class="stack">
      {groups.map(({ title, facts, missing }) => (
        <section key={title} class="stack tight">
          <h3>{title}</h3>
          {facts.length === 0 && <p class="quiet">Nothing was found.</p>}
          <dl class="facts close">
            {facts.map(({ label, words, quote }) => (
              <div key={`${label} ${words} ${quote?.start}`}>
                <dt>{label}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
          {missing.length > 0 && (
            <p class="missing tone-warning">Not found in the note: {missing.join(', ')}</p>
          )}
        </section>
      ))}
    </div>
  );
}

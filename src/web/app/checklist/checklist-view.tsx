import type { Checklist, ChecklistItem } from '../../../server/smart-app/checklist.ts';
import { CopyButton } from '../copy-button.tsx';
import { UnreadList } from '../unread-list.tsx';
import { ItemView } from './item-view.tsx';

/** Everything a payer's rules ask of one procedure: what is missing first. */
export function ChecklistView({ checklist }: { checklist: Checklist }) {
  const { policy, procedure, items, unread } = checklist;
  const missing = items.filter(({ verdict }) => verdict === 'unmet' || verdict === 'undocumented');
  const unchecked = items.filter(({ verdict }) => verdict === 'unchecked');
  const met = items.filter(({ verdict }) => verdict === 'met');
  return (
    <div class="stack">
      <p class="quiet">
        {[procedure.status, procedure.day, procedure.codes.join(', ')].filter(Boolean).join(' · ')}.
        Judged by {policy.title}: {policy.how}.
      </p>
      <WhatToWrite items={missing} />
      <Group title="Missing" items={missing} isOpen empty="Nothing is missing." />
      <Group title="Not checked" items={unchecked} isOpen />
      <UnreadList unread={unread}>What is said to be missing may stand there.</UnreadList>
      <Group title="Met" items={met} />
    </div>
  );
}

interface GroupProps {
  title: string;
  items: readonly ChecklistItem[];
  isOpen?: boolean;
  empty?: string;
}

function Group({ title, items, isOpen = false, empty }: GroupProps) {
  if (items.length === 0 && empty === undefined) return null;
  return (
    <section class="stack tight" aria-label={title}>
      <h2>
        {title} <span class="count">{items.length}</span>
      </h2>
      {items.length === 0 && <p>{empty}</p>}
      {items.map((item) => (
        <ItemView
          key={`${item.rule} ${item.procedure} ${item.message}`}
          item={item}
          isOpen={isOpen}
        />
      ))}
    </section>
  );
}

/** One text for the note with all that words would settle. */
function WhatToWrite({ items }: { items: readonly ChecklistItem[] }) {
  const lines = [...new Set(items.flatMap(({ write }) => write ?? []))];
  if (lines.length === 0) return null;
  const text = lines.join('\n');
  return (
    <section class="panel stack tight" aria-label="What to write">
      <h2>What to write</h2>
      <p class="quiet">Fill the blanks with what was done; leave out what was not.</p>
      <pre class="write">{text}</pre>
      <CopyButton text={text} what="all that is to be written" />
    </section>
  );
}

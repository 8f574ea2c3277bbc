import { useRef, useState } from 'preact/hooks';
import type { NoteReading } from '../../../note/note-reading.ts';
import type { Catalogue } from '../../../server/playground-catalogue.ts';
import { ask, send } from '../../shared/ask.ts';
import { FaultNotice } from '../../shared/fault-notice.tsx';
import { faultWords } from '../../shared/use-loaded.ts';
import { RuleList } from '../check/rule-list.tsx';
import { explanationOf, type HookAnswer } from '../hook-call.ts';
import { HighlightedNote } from './highlighted-note.tsx';
import { factGroups } from './note-facts.ts';
import { NoteFactsList } from './note-facts-list.tsx';
import { NoteForm, type NoteInput } from './note-form.tsx';
import { noteRequest } from './note-request.ts';

interface Judged {
  text: string;
  reading: NoteReading;
  answer: HookAnswer;
}

/** Paste a note: every fact marked in its words, and what the documentation rules say of it. */
export function NoteTab({ catalogue }: { catalogue: Catalogue }) {
  const [judged, setJudged] = useState<Judged>();
  const [fault, setFault] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const turn = useRef(0);
  const judge = async (input: NoteInput) => {
    turn.current += 1;
    const mine = turn.current;
    setIsBusy(true);
    const outcome = await judgedNote(input).catch(faultWords);
    // A note that was asked about later makes this answer worthless.
    if (mine !== turn.current) return;
    setIsBusy(false);
    setFault(typeof outcome === 'string' ? outcome : undefined);
    if (typeof outcome !== 'string') setJudged(outcome);
  };
  const explanation = judged && explanationOf(judged.answer);
  return (
    <div class="stack">
      <NoteForm catalogue={catalogue} isBusy={isBusy} onJudge={judge} />
      {fault && <FaultNotice message={fault} />}
      {judged && (
        <>
          <ReadNote {...judged} />
          <section class="panel stack" aria-label="Documentation rules">
            <h2>What the documentation rules say</h2>
            <p class="quiet">Judged as if this note were the whole chart.</p>
            {explanation && <RuleList explanation={explanation} catalogue={catalogue} />}
          </section>
        </>
      )}
    </div>
  );
}

function ReadNote({ text, reading }: Judged) {
  const groups = factGroups(reading);
  return (
    <div class="halves">
      <section class="panel stack" aria-label="The note, marked">
        <h2>What was read, in its words</h2>
        <HighlightedNote text={text} groups={groups} />
      </section>
      <section class="panel stack" aria-label="Facts of the note">
        <h2>Facts</h2>
        <NoteFactsList groups={groups} />
      </section>
    </div>
  );
}

/** The note goes to our own server and to no other. */
async function judgedNote({ text, policy, code }: NoteInput): Promise<Judged> {
  const { services } = await ask<Discovery>('/cds-services');
  const service = services.find(({ id }) => id === 'procedure-note-sign');
  const day = new Date().toLocaleDateString('sv');
  const call = noteRequest({ text, policy, code, day, prefetch: service?.prefetch ?? {} });
  const [reading, answer] = await Promise.all([
    send<NoteReading>('/playground/read-note', JSON.stringify({ text })),
    send<HookAnswer>('/playground/cds-services/procedure-note-sign', JSON.stringify(call)),
  ]);
  return { text, reading, answer };
}

interface Discovery {
  services: { id: string; prefetch?: Record<string, string> }[];
}

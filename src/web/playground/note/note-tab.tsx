import { useRef, useState } from 'preact/hooks';
import type { PublishedReview } from '../../../claim/published-review.ts';
import type { NoteReading } from '../../../note/note-reading.ts';
import type { Catalogue } from '../../../server/playground-catalogue.ts';
import { ask, send } from '../../shared/ask.ts';
import { ClaimReview } from '../../shared/claim/claim-review.tsx';
import { FaultNotice } from '../../shared/fault-notice.tsx';
import { faultWords } from '../../shared/use-loaded.ts';
import { RuleList } from '../check/rule-list.tsx';
import { explanationOf, type HookAnswer, type HookCall } from '../hook-call.ts';
import { HighlightedNote } from './highlighted-note.tsx';
import { factGroups } from './note-facts.ts';
import { NoteFactsList } from './note-facts-list.tsx';
import { NoteForm, type NoteInput } from './note-form.tsx';
import { claimRequest, noteRequest } from './note-request.ts';

interface Judged {
  text: string;
  reading: NoteReading;
  answer: HookAnswer;
  lines: PublishedReview | undefined;
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
    const isFault = typeof outcome === 'string';
    setFault(isFault ? outcome : undefined);
    setJudged(isFault ? undefined : outcome);
  };
  return (
    <div class="stack">
      <NoteForm catalogue={catalogue} isBusy={isBusy} onJudge={judge} />
      {fault && <FaultNotice message={fault} />}
      {judged && <JudgedNote {...judged} catalogue={catalogue} />}
    </div>
  );
}

function JudgedNote({ catalogue, ...judged }: Judged & { catalogue: Catalogue }) {
  const explanation = explanationOf(judged.answer);
  return (
    <>
      <ReadNote {...judged} />
      {judged.lines && <SupportedLines lines={judged.lines} />}
      <section class="panel stack" aria-label="Documentation rules">
        <h2>What the documentation rules say</h2>
        <p class="quiet">Judged as if this note were the whole chart.</p>
        {explanation && <RuleList explanation={explanation} catalogue={catalogue} />}
      </section>
    </>
  );
}

const SupportedLines = ({ lines }: { lines: PublishedReview }) => (
  <div class="panel stack">
    <ClaimReview review={lines} title="Claim lines that the note supports" />
    <p class="quiet">
      As a practitioner reports them on this payer’s rules, as if this note were the whole chart. A
      coder decides; nobody promises payment.
    </p>
  </div>
);

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
async function judgedNote({ text, policy, code, setting }: NoteInput): Promise<Judged> {
  const { services } = await ask<Discovery>('/cds-services');
  const prefetchOf = (service: string) => services.find(({ id }) => id === service)?.prefetch ?? {};
  const day = new Date().toLocaleDateString('sv');
  const question = { text, policy, code, day, setting };
  const [reading, answer, claim] = await Promise.all([
    send<NoteReading>('/playground/read-note', JSON.stringify({ text })),
    answerTo(SIGN, noteRequest({ ...question, prefetch: prefetchOf(SIGN) })),
    answerTo(REVIEW, claimRequest({ ...question, prefetch: prefetchOf(REVIEW) })),
  ]);
  return { text, reading, answer, lines: supportedIn(claim) };
}

const SIGN = 'procedure-note-sign';
const REVIEW = 'claim-review';

const answerTo = (service: string, call: HookCall) =>
  send<HookAnswer>(`/playground/cds-services/${service}`, JSON.stringify(call));

/** The supported lines alone: the draft was there to say who bills and where. */
function supportedIn({ extension }: HookAnswer): PublishedReview | undefined {
  const [bill] = extension?.['org.foramen.claim-lines']?.bills ?? [];
  return bill && { ...bill, compared: [], ncci: { ...bill.ncci, planned: [] } };
}

interface Discovery {
  services: { id: string; prefetch?: Record<string, string> }[];
}

import './claim.css';
import type { PublishedLine, PublishedReview } from '../../../claim/published-review.ts';
import type { Gap } from '../../../claim/supported-line.ts';
import { untoldGaps } from '../../../claim/untold-gaps.ts';
import { EvidenceList } from '../evidence-list.tsx';
import { ClaimLine } from './claim-line.tsx';
import { LineRules } from './line-basis.tsx';
import { GAP_STATUS, statusOf } from './line-status.ts';

interface ClaimReviewProps {
  review: PublishedReview;
  title: string;
}

/** One bill: every line side by side with what is documented, what cannot be coded, what NCCI says. */
export function ClaimReview({ review, title }: ClaimReviewProps) {
  const { compared, supported, unsupported, ncci } = review;
  const isCompared = compared.length > 0;
  const lines = isCompared
    ? compared
    : supported.map((line): PublishedLine => ({ is: 'missing', supported: line, why: '' }));
  const gaps = untoldGaps(
    unsupported,
    compared.map(({ because }) => because),
  );
  return (
    <section class="stack" aria-label={title}>
      <div class="stack tight">
        <h2>{title}</h2>
        <p class="quiet">{sumWords(lines, isCompared)}</p>
      </div>
      {lines.map((line, place) => (
        <ClaimLine key={place} line={line} isCompared={isCompared} />
      ))}
      {gaps.length > 0 && <Gaps gaps={gaps} />}
      <NcciNotes {...ncci} />
    </section>
  );
}

/** "2 lines: 1 as documented, 1 documented otherwise." */
function sumWords(lines: readonly PublishedLine[], isCompared: boolean): string {
  if (lines.length === 0) return 'The documentation supports no line.';
  const parts = Map.groupBy(lines, (line) => statusOf(line, isCompared).words);
  const told = [...parts].map(([words, own]) => `${own.length} ${words.toLowerCase()}`);
  return `${lines.length} ${lines.length === 1 ? 'line' : 'lines'}: ${told.join('; ')}.`;
}

const Gaps = ({ gaps }: { gaps: readonly Gap[] }) => (
  <section class="stack tight" aria-label="Not coded">
    <h3>Not coded</h3>
    <ul class="plain-list">
      {gaps.map(({ why, message, evidence, rules }) => (
        <li key={message} class="panel stack tight">
          <p>
            <span class={`badge tone-${GAP_STATUS[why].tone}`}>{GAP_STATUS[why].words}</span>{' '}
            {message}
          </p>
          {evidence.length > 0 && <EvidenceList evidence={evidence} />}
          <LineRules rules={rules} />
        </li>
      ))}
    </ul>
  </section>
);

function NcciNotes({ planned, supported }: PublishedReview['ncci']) {
  const notes = new Set([
    ...planned.map(({ message }) => `Planned lines: ${message}`),
    ...supported.map(({ message }) => `Supported lines: ${message}`),
  ]);
  if (notes.size === 0) return null;
  return (
    <section class="panel stack tight tone-warning" aria-label="NCCI">
      <h3>NCCI edits</h3>
      <ul class="plain-list">
        {[...notes].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

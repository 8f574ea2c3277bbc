import type { PublishedLine, PublishedSupported } from '../../../claim/published-review.ts';
import { EvidenceList } from '../evidence-list.tsx';
import { LineBasis, LineRules } from './line-basis.tsx';
import { statusOf } from './line-status.ts';
import { LineTable } from './line-table.tsx';

interface ClaimLineProps {
  line: PublishedLine;
  /** Whether there is a claim to compare with. */
  isCompared: boolean;
}

/** One line: planned and supported side by side, what differs, and what it rests on. */
export function ClaimLine({ line, isCompared }: ClaimLineProps) {
  const { planned, supported, change, because, gap } = line;
  const { words, tone } = statusOf(line, isCompared);
  const { code = '', label } = supported ?? planned ?? {};
  return (
    <article class={`panel claim-line tone-${tone}`} aria-label={`${code}: ${words}`}>
      <div class="row line-head">
        <h3>
          {code} {label && <span class="line-label">{label}</span>}
        </h3>
        <span class={`badge tone-${tone}`}>{words}</span>
      </div>
      <LineTable line={line} isCompared={isCompared} />
      {change && <p class="line-change">{change}</p>}
      {because && <p>{because}</p>}
      {supported && <OpenModifiers open={supported.open} />}
      {gap && gap.evidence.length > 0 && <EvidenceList evidence={gap.evidence} />}
      {gap && <LineRules rules={gap.rules} />}
      {supported && <LineBasis {...supported.basis} isOpen={line.is !== 'same'} />}
    </article>
  );
}

/** Modifiers on which the documentation or the policy does not decide. */
const OpenModifiers = ({ open }: Pick<PublishedSupported, 'open'>) => (
  <>
    {open.map(({ modifiers, missing }) => (
      <p key={modifiers.join()}>
        <span class="badge tone-warning">{modifiers.join(' or ')} open</span> Not known: {missing}.
      </p>
    ))}
  </>
);

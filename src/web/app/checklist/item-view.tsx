import type { ChecklistItem } from '../../../server/smart-app/checklist.ts';
import { CitationList } from '../../shared/citation-list.tsx';
import { EvidenceList } from '../../shared/evidence-list.tsx';
import { SeverityBadge } from '../../shared/severity-badge.tsx';
import { VerdictBadge } from '../../shared/verdict-badge.tsx';
import { CopyButton } from '../copy-button.tsx';

interface ItemViewProps {
  item: ChecklistItem;
  isOpen: boolean;
}

/** One requirement: how it stands, where that was read, what to write, and who asks for it. */
export function ItemView({ item, isOpen }: ItemViewProps) {
  const { title, message, missing, write, evidence, cites } = item;
  return (
    <details class={`panel item tone-${TONES[item.verdict]}`} open={isOpen}>
      <summary>
        <h3>{title}</h3>
        <span class="row">
          <VerdictBadge verdict={item.verdict} />
          {/* What is met is not said to be grave. */}
          {item.verdict !== 'met' && <SeverityBadge severity={item.severity} />}
          {item.snoozedUntil && <span class="badge">Snoozed until {item.snoozedUntil}</span>}
        </span>
      </summary>
      <div class="finding">
        <p>{message}</p>
        <Silence until={item.snoozedUntil} />
        {missing && <p class="missing">Missing: {missing}</p>}
        {write && (
          <div class="row write-line">
            <code>{write}</code>
            <CopyButton text={write} what={`the line for ${title}`} />
          </div>
        )}
        {evidence.length > 0 && <EvidenceList evidence={evidence} />}
        <Sources cites={cites} />
      </div>
    </details>
  );
}

/** What is missing stays missing, whoever silenced it. */
const Silence = ({ until }: { until: string | undefined }) =>
  until === undefined ? null : (
    <p class="quiet">
      A user silenced it: until {until}, or until the facts change, no card tells of it.
    </p>
  );

const Sources = ({ cites }: Pick<ChecklistItem, 'cites'>) =>
  cites.length === 0 ? null : (
    <details class="sources">
      <summary>{cites.length === 1 ? '1 source' : `${cites.length} sources`}</summary>
      <CitationList cites={cites} />
    </details>
  );

const TONES = {
  unmet: 'critical',
  undocumented: 'warning',
  unchecked: 'unread',
  met: 'met',
} as const;

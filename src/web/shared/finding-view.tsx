import { CitationList } from './citation-list.tsx';
import { EvidenceList } from './evidence-list.tsx';
import type { PublishedFinding } from './published-finding.ts';
import { SeverityBadge } from './severity-badge.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

/** One finding in full: verdict, message, what is missing, evidence and sources. */
export const FindingView = ({ finding }: { finding: PublishedFinding }) => (
  <div class="stack tight">
    <FindingBadges finding={finding} />
    <FindingBody finding={finding} />
  </div>
);

/** A finding's verdict and severity; what is met is not said to be grave. */
export const FindingBadges = ({ finding }: { finding: PublishedFinding }) => (
  <span class="row">
    <VerdictBadge verdict={finding.verdict} />
    <SeverityBadge severity={finding.severity} isQuiet={finding.verdict === 'met'} />
    {finding.snoozedUntil && (
      <span class="badge">Snoozed until {finding.snoozedUntil.slice(0, 10)}</span>
    )}
  </span>
);

/** What a finding says, where it was read, and by whose word. */
export function FindingBody({ finding }: { finding: PublishedFinding }) {
  const { message, missing, evidence, cites } = finding;
  return (
    <div class="finding">
      <p>{message}</p>
      {missing && <p class="missing">Missing: {missing}</p>}
      {evidence.length > 0 && (
        <div class="stack tight">
          <p class="kicker">Evidence</p>
          <EvidenceList evidence={evidence} />
        </div>
      )}
      {cites.length > 0 && (
        <div class="stack tight">
          <p class="kicker">Sources</p>
          <CitationList cites={cites} />
        </div>
      )}
    </div>
  );
}

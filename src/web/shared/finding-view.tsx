import { CitationList } from './citation-list.tsx';
import { EvidenceList } from './evidence-list.tsx';
import type { PublishedFinding } from './published-finding.ts';
import { SeverityBadge } from './severity-badge.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

/** One finding in full: verdict, message, what is missing, evidence and sources. */
export function FindingView({ finding }: { finding: PublishedFinding }) {
  const { severity, verdict, message, missing, evidence, cites, snoozedUntil } = finding;
  return (
    <div class="finding">
      <div class="row">
        <VerdictBadge verdict={verdict} />
        {verdict !== 'met' && <SeverityBadge severity={severity} />}
        {snoozedUntil && <span class="badge">Snoozed until {snoozedUntil.slice(0, 10)}</span>}
      </div>
      <p>{message}</p>
      {missing && <p class="missing">Missing: {missing}</p>}
      {evidence.length > 0 && <EvidenceList evidence={evidence} />}
      {cites.length > 0 && <CitationList cites={cites} />}
    </div>
  );
}

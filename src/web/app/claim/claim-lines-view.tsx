import { useState } from 'preact/hooks';
import type { PublishedReview } from '../../../claim/published-review.ts';
import type { ClaimLinesAnswer } from '../../../server/smart-app/claim-lines.ts';
import { ClaimReview } from '../../shared/claim/claim-review.tsx';
import { FaultNotice } from '../../shared/fault-notice.tsx';
import { useLoaded } from '../../shared/use-loaded.ts';
import type { Session } from '../session.ts';
import { UnreadList } from '../unread-list.tsx';

interface ClaimLinesViewProps {
  session: Session;
  procedure: string;
}

/** For coders: the lines planned for a session beside those that its documentation supports. */
export function ClaimLinesView({ session, procedure }: ClaimLinesViewProps) {
  const [claim, setClaim] = useState('');
  const { value, fault, retry } = useLoaded(
    () =>
      session.ask<ClaimLinesAnswer>('claim-lines', {
        procedure,
        ...(claim !== '' && { claim }),
      }),
    claim,
  );
  if (fault !== undefined) return <FaultNotice message={fault} onRetry={retry} />;
  if (!value) return <p role="status">Comparing claim lines …</p>;
  return (
    <div class="stack">
      <Basis {...value} />
      {value.claims.length > 1 && (
        <ClaimChoice claims={value.claims} chosen={claim} onChoose={setClaim} />
      )}
      <UnreadList unread={value.unread}>
        Facts, procedures or claims that stand there are not in these lines.
      </UnreadList>
      {value.bills.map((review, place) => (
        <ClaimReview key={place} review={review} title={titleOf(review)} />
      ))}
    </div>
  );
}

const BILLS = {
  professional: 'Claim of the practitioner',
  institutional: 'Claim of the facility',
} as const;

const titleOf = ({ bill, compared }: PublishedReview): string =>
  compared.length === 0 ? 'Supported lines' : bill ? BILLS[bill] : 'Claim';

/** By whose rules, from which claims, and what is not compared. */
const Basis = ({ policy, procedure, claims, unreadable, otherDays, unread }: ClaimLinesAnswer) => (
  <div class="stack tight">
    <p class="quiet">
      {procedure.day && `${procedure.day}. `}
      Judged by {policy.title}: {policy.how}. A line is supported where the chart documents it; the
      coder decides.
    </p>
    {unreadable !== undefined && (
      <p class="panel tone-unread">
        Planned lines are compared with nothing, because the chart could not be read whole:{' '}
        {unreadable}
      </p>
    )}
    {claims.length === 0 && unreadable === undefined && !isClaimUnread(unread) && (
      <p>
        The chart holds no draft or active claim for this encounter or day, so that nothing is
        compared.
      </p>
    )}
    {otherDays > 0 && (
      <p>
        {otherDays === 1 ? '1 planned line is' : `${otherDays} planned lines are`} for other days
        and not compared here.
      </p>
    )}
  </div>
);

const isClaimUnread = (unread: ClaimLinesAnswer['unread']): boolean =>
  unread.some(({ source }) => source === 'plannedClaims');

interface ClaimChoiceProps {
  claims: readonly string[];
  chosen: string;
  onChoose: (claim: string) => void;
}

const ClaimChoice = ({ claims, chosen, onChoose }: ClaimChoiceProps) => (
  <label class="field picker">
    Planned claim
    <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      <option value="">All {claims.length} claims of the session</option>
      {claims.map((claim) => (
        <option key={claim} value={claim}>
          {claim}
        </option>
      ))}
    </select>
  </label>
);

import type { Chart } from '../chart/chart.ts';
import { documentedValue } from '../chart/fact.ts';
import { publishedReview } from '../claim/published-review.ts';
import { type ClaimReview, reviewClaims } from '../claim/review-claims.ts';
import type { NcciEdits } from '../ncci/edits.ts';
import type { Stage } from '../rules/define-rule.ts';
import { onClaim } from '../rules/lines.ts';
import type { FoundPolicies } from './find-policies.ts';

/** What decides whether claim lines are computed for an answer. */
interface Asked {
  stage: Stage;
  isExplained: boolean;
}

/**
 * Compares planned with documented lines where somebody works on a claim: always at its stage, and
 * when a note is signed with a draft of it, or for those who ask for the explanation.
 */
export function claimReviews(
  { stage, isExplained }: Asked,
  chart: Chart,
  policies: FoundPolicies,
  edits: NcciEdits,
): ClaimReview[] {
  const isSigned = stage === 'procedure-note-sign' && (isExplained || isPlanned(chart));
  if (stage !== 'claim' && !isSigned) return [];
  return reviewClaims({ chart, policyOf: (one) => policies.of(one).bound.policy, edits });
}

/** Whether the request brings charge lines. */
const isPlanned = ({ lines }: Chart): boolean => onClaim(documentedValue(lines) ?? []).length > 0;

/** The reviews as a part of an answer's extension; nothing where there are none. */
export const claimLinesExtension = (reviews: readonly ClaimReview[]) =>
  reviews.length > 0 ? { 'org.foramen.claim-lines': { bills: reviews.map(publishedReview) } } : {};

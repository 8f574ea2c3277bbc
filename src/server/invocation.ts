import type { ShownCard } from '../../cards/index.ts';
import type { HookResponse } from '../cds/card.ts';
import type { HookRequest } from '../cds/request.ts';
import type { Chart } from '../chart/chart.ts';
import type { Denial } from '../chart/extract/denials.ts';
import type { explain } from '../check/explain.ts';
import type { Finding } from '../check/finding.ts';
import type { ClaimReview } from '../claim/review-claims.ts';
import type { Unread } from '../fhir/wave.ts';
import type { BoundPolicy } from '../policy/load.ts';
import type { ResolvedPolicy } from '../policy/resolve.ts';

/** What is written down of an answer. */
export interface Audited {
  /** Names it in the audit. */
  id: string;
  request: HookRequest;
  patientId: string;
  userId: string | undefined;
  findings: readonly Finding[];
  shown: readonly ShownCard[];
  policies: readonly BoundPolicy[];
  /** What payers denied before, each with the payer on that day. */
  denials: readonly { denial: Denial; payer: string }[];
  unread: readonly Unread[];
}

/** An answer, with what it was made from. */
export interface Invocation extends Audited {
  response: HookResponse;
  /** Planned and documented lines, where somebody works on a claim. */
  reviews: readonly ClaimReview[];
  /** What was read, for answers that show more of it than cards do. */
  chart: Chart;
  /** Why every rule did or did not speak, where that was asked for. */
  explanation?: ReturnType<typeof explain>;
  /** The policy that holds today. */
  policyToday: () => ResolvedPolicy;
}

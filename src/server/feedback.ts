import { snoozeDays } from '../../cards/override-reasons.ts';
import type { Tenant } from '../auth/tenant.ts';
import { type Feedback, FeedbackRequest } from '../cds/feedback.ts';
import { RequestError } from '../errors.ts';
import type { FeedbackEntry } from '../store/entry.ts';
import { type Pseudonym, uuidOrPseudonym } from '../store/pseudonym.ts';
import { malformed } from './parse-hook.ts';

/** Whose feedback on which service, and when it came. */
export interface FeedbackContext {
  tenant: Tenant;
  service: string;
  now: Temporal.Instant;
  pseudonym: Pseudonym;
}

/** Reads feedback into what is kept of it. Throws a 400 that names the element at fault. */
export function readFeedback(body: unknown, context: FeedbackContext): FeedbackEntry[] {
  const parsed = FeedbackRequest.safeParse(body);
  if (!parsed.success) throw malformed('', parsed.error.issues);
  return parsed.data.feedback.map((one) => ({ kind: 'feedback', feedback: kept(one, context) }));
}

function kept(one: Feedback, { tenant, service, now, pseudonym }: FeedbackContext) {
  const code = one.overrideReason?.reason?.code;
  const system = one.overrideReason?.reason?.system ?? undefined;
  const days = code && tenant.capabilities.snooze ? snoozeDays(system, code) : undefined;
  const identity = {
    tenant: tenant.id,
    service,
    card: uuidOrPseudonym(one.card, pseudonym),
    outcome: one.outcome,
    outcome_at: Temporal.Instant.from(one.outcomeTimestamp).toString(),
    accepted_suggestions: (one.acceptedSuggestions ?? []).map(({ id }) =>
      uuidOrPseudonym(id, pseudonym),
    ),
    reason_system: system ? codeOrPseudonym(system, pseudonym) : null,
    reason_code: code ? codeOrPseudonym(code, pseudonym) : null,
  };
  return {
    ...identity,
    // The same feedback sent again is the same row.
    id: pseudonym(JSON.stringify(identity)),
    received_at: now.toString(),
    snooze_until: days === undefined ? null : now.add({ hours: days * 24 }).toString(),
  };
}

/** Codes are short words of a code system; anything else might be prose. */
const codeOrPseudonym = (text: string, pseudonym: Pseudonym): string =>
  /^[\w.:/-]{1,100}$/.test(text) ? text : pseudonym('code', text);

/** What cannot be kept is not acknowledged. */
export const NOT_KEPT = new RequestError(
  503,
  'transient',
  'the feedback could not be kept; send it again',
);

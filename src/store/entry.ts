import { z } from 'zod';

const InvocationEntry = z.object({
  kind: z.literal('invocation'),
  audit: z.object({
    id: z.uuid(),
    at: z.string(),
    tenant: z.string(),
    service: z.string(),
    hook_instance: z.string(),
    user_key: z.string().nullable(),
    patient_key: z.string().nullable(),
    status: z.int(),
    policies: z.array(z.object({ id: z.string(), hash: z.string() })),
    verdicts: z.array(z.object({ family: z.string(), rule: z.string(), verdict: z.string() })),
    unread: z.array(z.object({ source: z.string(), reason: z.string() })),
    milliseconds: z.number(),
  }),
  shown: z.array(
    z.object({
      card: z.string(),
      finding_key: z.string(),
      family: z.string(),
      rule: z.string(),
      severity: z.string(),
    }),
  ),
  /** Absent from lines that an earlier version left in the spool. */
  denials: z
    .array(
      z.object({
        key: z.string(),
        rule: z.string(),
        reason: z.string(),
        payer: z.string(),
        month: z.string(),
      }),
    )
    .default([]),
});

const FeedbackEntry = z.object({
  kind: z.literal('feedback'),
  feedback: z.object({
    id: z.string(),
    received_at: z.string(),
    tenant: z.string(),
    service: z.string(),
    card: z.string(),
    outcome: z.enum(['accepted', 'overridden']),
    outcome_at: z.string(),
    accepted_suggestions: z.array(z.string()),
    reason_system: z.string().nullable(),
    reason_code: z.string().nullable(),
    snooze_until: z.string().nullable(),
  }),
});

/** What is written down of a call or of feedback: ids, pseudonyms, rules and verdicts, no chart. */
export const Entry = z.discriminatedUnion('kind', [InvocationEntry, FeedbackEntry]);
export type Entry = z.infer<typeof Entry>;
export type InvocationEntry = z.infer<typeof InvocationEntry>;
export type FeedbackEntry = z.infer<typeof FeedbackEntry>;

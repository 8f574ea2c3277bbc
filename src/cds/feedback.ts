import { z } from 'zod';

const text = z.string().min(1).max(200);

/**
 * What users did with cards: https://cds-hooks.hl7.org/2.0/#feedback. Unknown fields pass, and a
 * comment is never read: it may say anything about a patient.
 */
export const FeedbackRequest = z.looseObject({
  feedback: z.array(
    z.looseObject({
      card: text,
      outcome: z.enum(['accepted', 'overridden']),
      outcomeTimestamp: z.iso.datetime({ offset: true }),
      acceptedSuggestions: z.array(z.looseObject({ id: text })).nullish(),
      overrideReason: z
        .looseObject({
          reason: z.looseObject({ code: text, system: z.string().max(200).nullish() }).nullish(),
        })
        .nullish(),
    }),
  ),
});
export type Feedback = z.infer<typeof FeedbackRequest>['feedback'][number];

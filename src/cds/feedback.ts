import { z } from 'zod';

const text = z.string().min(1).max(200);

const moment = z.iso
  .datetime({ offset: true })
  .refine(canBeKept, 'not a moment of the years 1 to 9999 with nine decimals at most');

/**
 * What users did with cards: https://cds-hooks.hl7.org/2.0/#feedback. Unknown fields pass, and a
 * comment is never read: it may say anything about a patient.
 */
export const FeedbackRequest = z.looseObject({
  feedback: z.array(
    z.looseObject({
      card: text,
      outcome: z.enum(['accepted', 'overridden']),
      outcomeTimestamp: moment,
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

/** What is taken must fit the database: its years begin with 1, and ours are written in four digits. */
function canBeKept(text: string): boolean {
  try {
    return /^(?!0000)\d{4}-/.test(Temporal.Instant.from(text).toString());
  } catch {
    return false;
  }
}

import { z } from 'zod';

const Coding = z.strictObject({
  system: z.url(),
  code: z.string().min(1),
  display: z.string().optional(),
});

/** https://cds-hooks.hl7.org/2.0/#overridereason */
const OverrideReason = z.strictObject({
  code: z.string().min(1),
  system: z.url(),
  display: z.string().min(1),
});

/** A card as CDS Hooks defines it: https://cds-hooks.hl7.org/2.0/#card-attributes */
export const Card = z.strictObject({
  uuid: z.uuid(),
  /** Under 140 characters. */
  summary: z.string().min(1).max(139),
  /** GitHub-flavoured Markdown; lists, no tables. */
  detail: z.string().optional(),
  indicator: z.enum(['info', 'warning', 'critical']),
  source: z.strictObject({
    label: z.string().min(1),
    url: z.url().optional(),
    topic: Coding.optional(),
  }),
  overrideReasons: z.array(OverrideReason).min(1).optional(),
  /** Keys are reverse domain names, values objects or arrays. */
  extension: z
    .record(z.string(), z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]))
    .optional(),
});
export type Card = z.infer<typeof Card>;

/** What a service answers: https://cds-hooks.hl7.org/2.0/#cds-service-response */
export interface HookResponse {
  cards: Card[];
  extension?: { 'org.foramen.explanation'?: object; 'org.foramen.claim-lines'?: object };
}

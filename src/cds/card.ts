import { z } from 'zod';
import type { SystemAction } from './system-action.ts';

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

/** A FHIR resource as JSON, just as the client knows it or is to take it. */
const Resource = z.looseObject({ resourceType: z.string().min(1) });

/** https://cds-hooks.hl7.org/2.0/#action */
export const Action = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('create'), description: z.string().min(1), resource: Resource }),
  z.strictObject({ type: z.literal('update'), description: z.string().min(1), resource: Resource }),
  z.strictObject({
    type: z.literal('delete'),
    description: z.string().min(1),
    /** `Type/id`. */
    resourceId: z.string().regex(/^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,256}$/),
  }),
]);
export type Action = z.infer<typeof Action>;

/** https://cds-hooks.hl7.org/2.0/#suggestion */
export const Suggestion = z.strictObject({
  uuid: z.uuid(),
  label: z.string().min(1),
  actions: z.array(Action).min(1),
  /** How the actions belong together; only for clients that know it (CDS Hooks 3.0). */
  actionSelectionBehavior: z.literal('all').optional(),
  /** Ids of the rules whose findings it settles; absent where it settles what no rule says. */
  extension: z.strictObject({ 'org.foramen.settles': z.array(z.string()).min(1) }).optional(),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** https://cds-hooks.hl7.org/2.0/#link */
export const Link = z.discriminatedUnion('type', [
  z.strictObject({
    label: z.string().min(1),
    url: z.url(),
    type: z.literal('smart'),
    appContext: z.string().min(1),
    /** Only for clients that know it. */
    autolaunchable: z.literal(true).optional(),
  }),
  z.strictObject({ label: z.string().min(1), url: z.url(), type: z.literal('absolute') }),
]);
export type Link = z.infer<typeof Link>;

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
  suggestions: z.array(Suggestion).min(1).optional(),
  /** There whenever there are suggestions. */
  selectionBehavior: z.enum(['any', 'at-most-one']).optional(),
  links: z.array(Link).min(1).optional(),
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
  /** Present, be it empty, where a client of Da Vinci CRD expects it. */
  systemActions?: SystemAction[];
  extension?: { 'org.foramen.explanation'?: object; 'org.foramen.claim-lines'?: object };
}

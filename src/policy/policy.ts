import { z } from 'zod';
import { Citation } from '../rules/cite.ts';

/** One number or switch of a policy set, with where it comes from. */
export const PolicyParameter = z.strictObject({
  /** Null: no value is known, so that rules which need it stay silent (rulebook 1.13). */
  value: z.json(),
  /** The first one carries the value. */
  cites: z.tuple([Citation], Citation),
  /** What a reader should know before relying on the value. */
  note: z.string().optional(),
});
export type PolicyParameter = z.infer<typeof PolicyParameter>;

/** A file of `src/policy/data`: one set of payer parameters, in force between two dates. */
export const PolicyFile = z.strictObject({
  id: z.string(),
  title: z.string().min(1),
  url: z.url().optional(),
  payer: z.string().min(1),
  product: z.enum([
    'traditional-medicare',
    'medicare-advantage',
    'commercial',
    'workers-compensation',
    'any',
  ]),
  /** The set that supplies every parameter not named here. */
  extends: z.string().optional(),
  /** USPS codes of the places of service it holds for; absent means everywhere. */
  states: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
  effective: z.strictObject({ start: z.iso.date(), end: z.iso.date().optional() }),
  /** Findings under this set are never shown as worse than this. */
  severityCap: z.enum(['warning', 'info']).optional(),
  /** What a card under this set must tell its reader. */
  caution: z.string().optional(),
  /** Kept for regression tests alone; never chosen for a patient. */
  testOnly: z.boolean().optional(),
  parameters: z.record(z.string(), PolicyParameter),
});
export type PolicyFile = z.infer<typeof PolicyFile>;

/** A policy set with its inherited parameters filled in. */
export type Policy = PolicyFile;

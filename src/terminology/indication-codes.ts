import { z } from 'zod';
import { Certainty } from './certainty.ts';
import { icd10Code } from './icd10.ts';
import table from './indication-codes.json' with { type: 'json' };
import type { SpinalRegion } from './site.ts';

const Pattern = z.enum([
  'radicular',
  'neurogenic-claudication',
  'post-laminectomy',
  'zoster',
  'axial',
]);

/** What a diagnosis tells of the pain, in the terms by which payers cover procedures. */
export type DiagnosisPattern = z.infer<typeof Pattern>;

const Region = z.enum(['cervical-thoracic', 'lumbar-sacral']);

const PatternEntry = z.strictObject({
  prefix: z.string().min(3),
  /** Null: the code was considered, and tells of no pattern. */
  pattern: Pattern.nullable(),
  certainty: Certainty,
  note: z.string().optional(),
});

const IndicationCodes = z.strictObject({
  /** No prefix begins with another one, so that their order means nothing. */
  patterns: z
    .array(PatternEntry)
    .refine((all) => all.every((a) => all.every((b) => a === b || !a.prefix.startsWith(b.prefix)))),
  /** The region by the character that names the site; thoracolumbar (5) lies in both. */
  sites: z.record(z.string(), Region),
  /** Prefixes after which that character comes. */
  siteFollows: z.array(z.string()),
  /** Regions of codes without such a character, by prefix. */
  regions: z.record(z.string(), Region),
});

const { patterns, sites, siteFollows, regions } = IndicationCodes.parse(table);
const regionOfSite: ReadonlyMap<string, SpinalRegion> = new Map(Object.entries(sites));

/** An entry on what a diagnosis tells of the pain, with how sure we are of it. */
export interface Indication {
  pattern: DiagnosisPattern;
  certainty: Certainty;
}

/** What a diagnosis tells of the pain and how surely; undefined where it tells nothing. */
export function indicationOf(code: string): Indication | undefined {
  const plain = icd10Code(code);
  const entry = patterns.find(({ prefix }) => plain?.startsWith(prefix));
  return entry?.pattern ? { pattern: entry.pattern, certainty: entry.certainty } : undefined;
}

/**
 * What a diagnosis tells of the pain. Stenosis without claudication (M48.061) and back pain with
 * sciatica (M54.4x) tell nothing by themselves: neither radicular nor merely axial.
 */
export const painPatternOf = (code: string): DiagnosisPattern | undefined =>
  indicationOf(code)?.pattern;

/** The payer's region of a diagnosis; undefined where it names none, or the thoracolumbar one. */
export function regionOfDiagnosis(code: string): SpinalRegion | undefined {
  const plain = icd10Code(code) ?? '';
  const family = siteFollows.find((prefix) => plain.startsWith(prefix));
  if (family) return regionOfSite.get(plain.charAt(family.length));
  return Object.entries(regions).find(([prefix]) => plain.startsWith(prefix))?.[1];
}

import type { Approach, Guidance, Intent, Laterality, SpinalRegion } from '../terminology/site.ts';
import { joinLaterality } from '../terminology/site.ts';
import { regionOfLevel, type SpinalLevel } from '../terminology/spinal-levels.ts';
import { type NoteFamily, readFamilies } from './families.ts';
import { type Found, onlyValue, type Quote } from './found.ts';
import { readArchived } from './images.ts';
import { readLevels } from './levels.ts';
import { readApproach, readGuidance, readIntent, readSides } from './phrases.ts';
import type { Sentence } from './sentences.ts';
import { first, quotes, shifted } from './told.ts';

/** The fields of one procedure that carry a quote. */
export type NoteField =
  | 'family'
  | 'approach'
  | 'region'
  | 'levels'
  | 'laterality'
  | 'guidance'
  | 'imagesArchived'
  | 'intent';

/** One performed procedure as a note tells of it; null where the note says nothing. */
export interface NoteProcedure {
  family: NoteFamily;
  approach: Approach | null;
  region: SpinalRegion | null;
  levels: SpinalLevel[];
  laterality: Laterality | null;
  guidance: Guidance | null;
  imagesArchived: true | null;
  intent: Intent | null;
  evidence: Partial<Record<NoteField, Quote>>;
}

/** Sentences speak of the procedure named last; before any is named, of all of them. */
export function proceduresIn(note: string, performed: readonly Sentence[]): NoteProcedure[] {
  const told = new Map<string, { named: Found<NoteFamily>[]; sentences: Sentence[] }>();
  const unnamed: Sentence[] = [];
  let current: string[] = [];
  for (const sentence of performed) {
    const named = readFamilies(sentence.text).map((found) => shifted(found, sentence.start));
    if (named.length > 0) current = [...new Set(named.map(({ value }) => groupOf(value)))];
    for (const found of named) {
      const entry = told.get(groupOf(found.value)) ?? { named: [], sentences: [] };
      entry.named.push(found);
      told.set(groupOf(found.value), entry);
    }
    for (const group of current) told.get(group)?.sentences.push(sentence);
    if (current.length === 0) unnamed.push(sentence);
  }
  return [...told.values()].map(({ named, sentences }) =>
    procedureFrom(note, named, [...sentences, ...unnamed]),
  );
}

function procedureFrom(
  note: string,
  named: readonly Found<NoteFamily>[],
  sentences: readonly Sentence[],
): NoteProcedure {
  const family = named.find(({ value }) => !value.endsWith('unspecified')) ?? named[0];
  const kind = family?.value ?? 'other';
  const precise = sentences.filter(({ start, text }) =>
    named.some((found) => found.start >= start && found.start < start + text.length),
  );
  const sides = every(precise, sentences, readSides);
  const levels = every(precise, sentences, readLevels);
  const found = {
    family,
    approach: first(sentences, (text) => readApproach(text).find(({ value }) => fits(value, kind))),
    region: levels[0] && { ...levels[0], value: regionOfLevel(levels[0].value) },
    levels: levels[0],
    laterality: sides[0],
    guidance: first(sentences, readGuidance),
    imagesArchived: first(sentences, readArchived),
    intent: onlyValue(all(sentences, (text) => [readIntent(text)].flatMap((one) => one ?? []))),
  };
  return {
    family: kind,
    approach: found.approach?.value ?? null,
    region: found.region?.value ?? null,
    levels: [...new Set(levels.map(({ value }) => value))],
    laterality: joinLaterality(sides.map(({ value }) => value)) ?? null,
    guidance: found.guidance?.value ?? null,
    imagesArchived: found.imagesArchived?.value ?? null,
    intent: found.intent?.value ?? null,
    evidence: quotes(note, found),
  };
}

/** What the sentences that name the procedure say; only where they are silent, what the others say. */
function every<T>(
  precise: readonly Sentence[],
  sentences: readonly Sentence[],
  read: (text: string) => Found<T>[],
): Found<T>[] {
  const found = all(precise, read);
  return found.length > 0 ? found : all(sentences, read);
}

const all = <T>(sentences: readonly Sentence[], read: (text: string) => Found<T>[]): Found<T>[] =>
  sentences.flatMap(({ text, start }) => read(text).map((found) => shifted(found, start)));

/** Kinds that are the same procedure told more or less precisely. */
function groupOf(family: NoteFamily): string {
  if (family.startsWith('esi-')) return 'esi';
  return /^(?:facet|medial)/.test(family) ? 'facet' : family;
}

/** An approach of another kind of procedure is not this one's. */
function fits(approach: Approach, family: NoteFamily): boolean {
  const isEpidural =
    approach === 'interlaminar' || approach === 'transforaminal' || approach === 'caudal';
  return family.startsWith('esi-') ? isEpidural : !isEpidural;
}

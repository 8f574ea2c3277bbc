import type { Approach, Guidance, Intent, Laterality, SpinalRegion } from '../terminology/site.ts';
import { joinLaterality } from '../terminology/site.ts';
import { regionOfLevel, type SpinalLevel } from '../terminology/spinal-levels.ts';
import { type NoteFamily, readFamilies } from './families.ts';
import { type Found, onlyValue, type Quote, quoteAt } from './found.ts';
import { readArchived } from './images.ts';
import { readLevels } from './levels.ts';
import { readApproach, readGuidance, readIntent, readSides } from './phrases.ts';
import { readPercentRelief, readScores } from './scores.ts';
import { isPast, isPerformed, readSentences, type Sentence } from './sentences.ts';

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

/** What a procedure note says, with the words each value was read from. */
export interface NoteReading {
  procedures: NoteProcedure[];
  /** Scores of this procedure, 0 to 10. */
  painBefore: number | null;
  painAfter: number | null;
  /** Percent relief from this procedure, as stated. */
  reliefPercent: number | null;
  /** Percent relief from an earlier one. */
  priorReliefPercent: number | null;
  /** Words that tell of a contrast allergy or a pregnancy. */
  contrastContraindication: string | null;
  unfilledTemplate: boolean;
  evidence: Partial<
    Record<'painBefore' | 'painAfter' | 'reliefPercent' | 'priorReliefPercent', Quote>
  >;
}

/** Fields left open in a template: no value may be read from them. */
const UNFILLED =
  /\*{3,}|_{3,}|\[\s*\]|\{[^}\n]{0,40}\}|\[[^\]\n]{0,20}\/[^\]\n]{0,20}\]|\b(?:left\s?\/\s?right|right\s?\/\s?left)(?:\s?\/\s?bilateral)?\b/gi;

const CONTRAINDICATED =
  /\b(?:allerg\w*|anaphyla\w*|hypersensitiv\w*|reaction)\b[^.;\n]{0,40}\b(?:contrast|iodin\w*|dye|omnipaque|isovue|gadolinium)\b|\b(?:contrast|iodin\w*|dye)\b[^.;\n]{0,20}\b(?:allerg\w*|anaphyla\w*|hypersensitiv\w*)\b|\b(?:is|currently|patient) pregnan\w*|\bpregnancy\b/gi;
const DENIED = /\b(?:no|not|denies|denied|without|negative|never|nkda|rule[sd]? out|test)\b/i;

/** Reads a note. Never throws; time grows with the length of the text. */
export function readNote(note: string): NoteReading {
  const text = note.replaceAll(UNFILLED, (field) => ' '.repeat(field.length));
  const sentences = readSentences(text);
  const performed = sentences.filter(isPerformed);
  const scores = first(performed, (sentence) => scoreIn(sentence, 'before'));
  const after = first(performed, (sentence) => scoreIn(sentence, 'after'));
  const relief = first(performed, readPercentRelief);
  const prior = first(sentences.filter(isPast), readPercentRelief);
  const evidence = {
    painBefore: scores,
    painAfter: after,
    reliefPercent: relief,
    priorReliefPercent: prior,
  };
  return {
    procedures: proceduresIn(note, performed),
    painBefore: scores?.value ?? null,
    painAfter: after?.value ?? null,
    reliefPercent: relief?.value ?? null,
    priorReliefPercent: prior?.value ?? null,
    contrastContraindication: contraindication(note, sentences),
    unfilledTemplate: text !== note,
    evidence: quotes(note, evidence),
  };
}

/** Sentences speak of the procedure named last; before any is named, of all of them. */
function proceduresIn(note: string, performed: readonly Sentence[]): NoteProcedure[] {
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
  const value = family?.value ?? 'other';
  const precise = sentences.filter(({ start, text }) =>
    named.some((found) => found.start >= start && found.start < start + text.length),
  );
  const approach = first(sentences, (text) =>
    readApproach(text).find((found) => fits(found.value, value)),
  );
  const sides = every(precise, sentences, readSides);
  const levels = every(precise, sentences, readLevels);
  const guidance = first(sentences, readGuidance);
  const archived = first(sentences, readArchived);
  const intent = onlyValue(
    all(sentences, (text) => [readIntent(text)].flatMap((found) => found ?? [])),
  );
  const level = levels[0];
  return {
    family: value,
    approach: approach?.value ?? null,
    region: level ? regionOfLevel(level.value) : null,
    levels: [...new Set(levels.map((found) => found.value))],
    laterality: joinLaterality(sides.map((found) => found.value)) ?? null,
    guidance: guidance?.value ?? null,
    imagesArchived: archived?.value ?? null,
    intent: intent?.value ?? null,
    evidence: quotes(note, {
      family,
      approach,
      region: level,
      levels: level,
      laterality: sides[0],
      guidance,
      imagesArchived: archived,
      intent,
    }),
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

function first<T>(
  sentences: readonly Sentence[],
  read: (text: string) => Found<T> | undefined,
): Found<T> | undefined {
  for (const { text, start } of sentences) {
    const found = read(text);
    if (found) return shifted(found, start);
  }
  return undefined;
}

const shifted = <T>({ value, start, end }: Found<T>, by: number): Found<T> => ({
  value,
  start: start + by,
  end: end + by,
});

const scoreIn = (text: string, which: 'before' | 'after'): Found<number> | undefined =>
  readScores(text)[which];

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

function contraindication(note: string, sentences: readonly Sentence[]): string | null {
  for (const { text, start } of sentences) {
    for (const match of text.matchAll(CONTRAINDICATED)) {
      if (!DENIED.test(text))
        return note.slice(start + match.index, start + match.index + match[0].length);
    }
  }
  return null;
}

function quotes<Field extends string>(
  note: string,
  found: Record<Field, Found<unknown> | undefined>,
): Partial<Record<Field, Quote>> {
  const result: Partial<Record<Field, Quote>> = {};
  for (const field in found) {
    const place = found[field];
    if (place) result[field] = quoteAt(note, place);
  }
  return result;
}

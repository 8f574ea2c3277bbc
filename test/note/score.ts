import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { NoteReading } from '../../src/note/note-reading.ts';
import { readNote } from '../../src/note/read-note.ts';

/** How often a field was read as labelled, invented or missed. */
export interface Count {
  right: number;
  invented: number;
  missed: number;
}

/** One value that is not as labelled. */
export interface Miss {
  note: string;
  field: string;
  expected: string[];
  read: string[];
}

export interface Score {
  fields: Map<string, Count>;
  misses: Miss[];
}

const Agent = z.looseObject({ name: z.string(), doseMg: z.number().nullish() });
const Procedure = z.looseObject({ family: z.string(), agents: z.array(Agent).default([]) });
const Label = z.looseObject({
  performed: z.array(Procedure),
  ambiguousFields: z.array(z.string()).default([]),
  history: z.array(z.looseObject({ family: z.string() })).default([]),
});
type Label = z.infer<typeof Label>;

const OF_PROCEDURES = [
  'approach',
  'region',
  'levels',
  'laterality',
  'guidance',
  'contrast',
  'imagesArchived',
  'intent',
  'muscles',
  'agents',
  'rfTemperatureC',
  'rfDurationS',
] as const;
const OF_VISITS = [
  'painBefore',
  'painAfter',
  'reliefPercent',
  'priorReliefPercent',
  'priorReliefDuration',
  'conservativeCare',
  'consent',
  'complications',
  'unfilledTemplate',
] as const;

/** Notes and labels of a folder as the samples lay them out: `labels.json`, `text/NAME.txt`. */
export function corpusIn(folder: string): { name: string; text: string; label: Label }[] {
  if (!existsSync(join(folder, 'labels.json'))) return [];
  const labels = z
    .record(z.string(), Label)
    .parse(JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')));
  return readdirSync(join(folder, 'text')).flatMap((file) => {
    const name = file.replace(/\.txt$/, '');
    const label = labels[name];
    return label ? [{ name, label, text: readFileSync(join(folder, 'text', file), 'utf8') }] : [];
  });
}

/** Compares readings with labels; fields that two experts could label differently are left out. */
export function scoreNotes(notes: readonly ReturnType<typeof corpusIn>[number][]): Score {
  const score: Score = { fields: new Map(), misses: [] };
  for (const { name, text, label } of notes) {
    const compare = (field: string, expected: string[], read: string[]) => {
      if (!label.ambiguousFields.includes(field)) tally(score, name, field, expected, read);
    };
    const reading = readNote(text);
    const pairs = paired(label, reading);
    const families = (side: 0 | 1) => pairs.flatMap((pair) => pair[side]?.family ?? []);
    compare('family', families(0), families(1));
    for (const [expected, read] of pairs) {
      if (!expected || !read) continue;
      for (const field of OF_PROCEDURES) {
        compare(field, valuesOf(field, expected[field]), valuesOf(field, memberOf(read, field)));
      }
    }
    const kinds = (history: readonly { family: string }[]) =>
      history.map(({ family }) => ({ name: family }));
    compare(
      'history',
      valuesOf('history', kinds(label.history)),
      valuesOf('history', kinds(reading.history)),
    );
    for (const field of OF_VISITS) {
      compare(field, valuesOf(field, label[field]), valuesOf(field, memberOf(reading, field)));
    }
  }
  return score;
}

type Pair = [Label['performed'][number] | undefined, NoteReading['procedures'][number] | undefined];

/** Pairs by family; what is left over was missed or invented. */
function paired({ performed }: Label, { procedures }: NoteReading): Pair[] {
  const left = [...procedures];
  const pairs = performed.map((expected): Pair => {
    const same = left.filter(({ family }) => family === expected.family);
    const best = same.find((one) => String(one.levels) === String(expected.levels)) ?? same[0];
    if (best) left.splice(left.indexOf(best), 1);
    return [expected, best];
  });
  return [...pairs, ...left.map((read): Pair => [undefined, read])];
}

/** A value as comparable words; nothing for what is not stated. */
function valuesOf(field: string, value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (field === 'unfilledTemplate' || field === 'conservativeCare') return value ? ['true'] : [];
  if (field === 'complications') return [value === 'none' ? 'none' : 'text'];
  if (!Array.isArray(value)) return [String(value).toLowerCase()];
  return [...new Set(value.map((item) => wordsOf(item)))].sort();
}

function wordsOf(item: unknown): string {
  const agent = Agent.safeParse(item);
  if (!agent.success) return String(item).toLowerCase();
  const { name, doseMg } = agent.data;
  return `${name.toLowerCase()} ${doseMg ?? '?'}`;
}

const memberOf = (value: object, name: string): unknown =>
  Object.entries(value).find(([key]) => key === name)?.[1];

function tally(
  { fields, misses }: Score,
  note: string,
  field: string,
  expected: string[],
  read: string[],
): void {
  const count = fields.get(field) ?? { right: 0, invented: 0, missed: 0 };
  fields.set(field, count);
  const right = expected.filter((value) => read.includes(value));
  count.right += right.length;
  count.invented += read.length - right.length;
  count.missed += expected.length - right.length;
  if (right.length < Math.max(expected.length, read.length))
    misses.push({ note, field, expected, read });
}

/** Precision, recall and F1, from 0 to 1. */
export function rates({ right, invented, missed }: Count) {
  const precision = right + invented === 0 ? 1 : right / (right + invented);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = right + invented + missed === 0 ? 1 : (2 * right) / (2 * right + invented + missed);
  return { precision, recall, f1 };
}

/** All fields together. */
export const total = ({ fields }: Score): Count =>
  [...fields.values()].reduce((sum, count) => ({
    right: sum.right + count.right,
    invented: sum.invented + count.invented,
    missed: sum.missed + count.missed,
  }));

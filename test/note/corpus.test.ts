import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/note/read-note.ts';
import { corpusIn, rates, scoreNotes, total } from './score.ts';

/**
 * Notes written for this project by authors who did not know the reader, with labels. The limits
 * are what the reader reaches; they may only be raised.
 */
const folders = [
  'dictated',
  'templated',
  'operative',
  'fresh',
  'transcribed',
  'spine-reports',
  'further-reports',
].map((name) => `test/note/corpus/${name}`);
const notes = folders.flatMap(corpusIn);
const score = scoreNotes(notes);

it('has at least 120 notes', () => {
  expect(notes.length).toBeGreaterThanOrEqual(120);
});

describe('the labelled corpus', () => {
  it.each([
    ['family', 1, 0.96],
    ['approach', 1, 1],
    ['levels', 1, 0.99],
    ['laterality', 1, 0.98],
    ['guidance', 1, 1],
    ['contrast', 1, 0.97],
    ['imagesArchived', 1, 1],
    ['agents', 1, 0.98],
    ['painBefore', 1, 0.97],
    ['painAfter', 1, 0.98],
    ['reliefPercent', 1, 0.93],
    ['priorReliefPercent', 0.96, 1],
    ['conservativeCare', 1, 0.98],
    ['consent', 1, 0.99],
    ['complications', 1, 1],
    ['unfilledTemplate', 1, 1],
    ['history', 0.98, 0.96],
    ['priorReliefDuration', 0.97, 0.97],
  ])('reads %s with a precision of %d and a recall of %d', (field, precision, recall) => {
    const count = score.fields.get(field) ?? { right: 0, invented: 0, missed: 0 };
    const reached = rates(count);
    expect(count.right).toBeGreaterThan(5);
    expect(reached.precision).toBeGreaterThanOrEqual(precision);
    expect(reached.recall).toBeGreaterThanOrEqual(recall);
  });

  it('reads all fields together with an F1 of 0.99', () => {
    expect(rates(total(score)).f1).toBeGreaterThanOrEqual(0.99);
  });
});

it.each(
  notes.filter(({ label }) => label.performed.length === 0).map(({ name, text }) => [name, text]),
)('%s tells of no pain procedure that was performed', (_name, text) => {
  expect(readNote(text).procedures).toEqual([]);
});

const NEGATIVES = 'test/note/corpus/negatives';

it.each(readdirSync(NEGATIVES))('%s of another specialty tells of no pain procedure', (file) => {
  expect(readNote(readFileSync(join(NEGATIVES, file), 'utf8')).procedures).toEqual([]);
});

it('has 200 notes of other specialties', () => {
  expect(readdirSync(NEGATIVES).length).toBeGreaterThanOrEqual(200);
});

it.each(notes.map(({ name, text }) => [name, text]))(
  '%s is quoted word for word',
  (_name, text) => {
    const reading = readNote(text);
    const quotes = [reading, ...reading.procedures].flatMap(({ evidence }) =>
      Object.values(evidence),
    );
    for (const { quote, start, end } of quotes) expect(text.slice(start, end)).toBe(quote);
  },
);

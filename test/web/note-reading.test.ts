import { describe, expect, it } from 'vitest';
import { sampleNotes } from '../../src/demo/sample-notes.ts';
import { readNote } from '../../src/note/read-note.ts';
import { stretchesOf } from '../../src/web/playground/note/highlights.ts';
import { factGroups } from '../../src/web/playground/note/note-facts.ts';
import { claimRequest, noteRequest } from '../../src/web/playground/note/note-request.ts';

const fact = (label: string, start: number, end: number) => ({
  label,
  words: label,
  quote: { quote: '', start, end },
});
const shapeOf = (text: string, ...facts: ReturnType<typeof fact>[]) =>
  stretchesOf(text, facts).map((one) => [
    one.text,
    one.facts.map(({ label }) => label).join('+'),
    one.ending.map(({ label }) => label).join('+'),
  ]);

describe('the stretches of a note', () => {
  it('are cut where facts overlap, and name each where its words end', () => {
    expect(shapeOf('abcdef', fact('one', 1, 4), fact('two', 2, 5))).toEqual([
      ['a', '', ''],
      ['b', 'one', ''],
      ['cd', 'one+two', 'one'],
      ['e', 'two', 'two'],
      ['f', '', ''],
    ]);
  });

  it('take two facts of the same words together, up to the end of the note', () => {
    expect(shapeOf('abc', fact('one', 1, 3), fact('two', 1, 3))).toEqual([
      ['a', '', ''],
      ['bc', 'one+two', 'one+two'],
    ]);
  });

  it('are none for an empty note', () => {
    expect(shapeOf('')).toEqual([]);
  });

  it.each(sampleNotes)('give back every letter of: $title', ({ text }) => {
    const facts = factGroups(readNote(text)).flatMap((group) => group.facts);
    expect(facts.length).toBeGreaterThan(3);
    const stretches = stretchesOf(text, facts);
    expect(stretches.map((one) => one.text).join('')).toBe(text);
  });
});

describe('the facts of a note', () => {
  const groupsOf = (text: string) => factGroups(readNote(text));

  it('stand by procedure, with what was looked for and not found', () => {
    const [procedure, visit] = groupsOf(
      'PROCEDURE: Left L4-L5 interlaminar epidural injection of 80 mg methylprednisolone. Pain 7/10 before.',
    );
    expect(procedure?.title).toBe('Procedure 1 of 1: interlaminar epidural injection');
    expect(procedure?.facts).toContainEqual(
      expect.objectContaining({ label: 'drugs', words: 'methylprednisolone, 80 mg' }),
    );
    expect(procedure?.missing).toEqual(['guidance', 'images archived']);
    expect(visit?.facts).toContainEqual(
      expect.objectContaining({ label: 'pain before', words: '7' }),
    );
  });

  it('are none where nothing was done', () => {
    expect(groupsOf('Hello.')).toEqual([{ title: 'The visit', facts: [], missing: [] }]);
  });
});

it('sends a note as an EHR would, in any script, with searches that found nothing', () => {
  const text = 'Naïve Schmerz 疼痛';
  const { context, prefetch } = noteRequest({
    text,
    policy: 'MCR-FFS-2026',
    code: '64483',
    day: '2026-11-21',
    prefetch: { imaging: 'ImagingStudy?patient=p', patient: 'Patient/p' },
  });
  const { content } = Object(context.note);
  expect(Buffer.from(content[0].attachment.data, 'base64').toString('utf8')).toBe(text);
  expect(Object.keys(prefetch ?? {})).toEqual(['imaging', 'encounter', 'coverage']);
  expect(JSON.stringify(prefetch?.coverage)).toContain('"value":"MCR-FFS-2026"');
});

it('asks about a note as long as the reader takes, letters of two bytes and all', () => {
  const text = 'ä'.repeat(200_000);
  const { context } = noteRequest({
    text,
    policy: 'DEFAULT',
    code: '64483',
    day: '2026-11-21',
    prefetch: {},
  });
  const { content } = Object(context.note);
  expect(Buffer.from(content[0].attachment.data, 'base64').toString('utf8') === text).toBe(true);
});

it('asks for claim lines with a draft that says who bills, where and when', () => {
  const question = { text: 'Note', policy: 'DEFAULT', code: '64483', day: '2026-11-21' };
  const itemOf = (setting: string) => {
    const { context, hook } = claimRequest({ ...question, setting, prefetch: {} });
    expect(hook).toBe('org.foramen.claim-review');
    const { type, item } = Object(context.claim);
    expect(type.coding[0].code).toBe('professional');
    return item[0];
  };
  expect(itemOf('24').locationCodeableConcept.coding[0].code).toBe('24');
  expect(itemOf('')).not.toHaveProperty('locationCodeableConcept');
  expect(itemOf('')).toMatchObject({ servicedDate: '2026-11-21' });
});

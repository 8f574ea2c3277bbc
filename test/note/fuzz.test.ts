import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNote } from '../../src/note/read-note.ts';

const WORDS = `left right bilateral L4-5 L5 S1 C5/6 TFESI ILESI caudal epidural steroid injection
transforaminal interlaminar medial branch block RFA PROCEDURE: PLAN: HPI: and to from 8/10 2/10 80%
relief no not images saved fluoroscopy contrast *** ____ [ ] [x] { } , . ; : ( ) / - 5 mL 90 seconds
85 degrees C pain before after consent signed complications none é 😀 \u2028 \u0000`.split(/\s/);
const SEPARATORS = [' ', ' ', ' ', '\n', '', '.,', '. ', '\r\n', '\t'];

/** Words a reader looks for, strung together in any way, with any characters between them. */
const phrases = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SEPARATORS)) },
      {
        weight: 1,
        arbitrary: fc.tuple(fc.string({ unit: 'binary', maxLength: 5 }), fc.constant('')),
      },
    ),
    { minLength: 10, maxLength: 60, size: 'max' },
  )
  .map((parts) => parts.flat().join(''));

it('answers any text, and every quote stands where it says', () => {
  let quoted = 0;
  fc.assert(
    fc.property(fc.oneof(phrases, fc.string({ unit: 'binary', maxLength: 400 })), (text) => {
      const reading = readNote(text);
      for (const { evidence } of [reading, ...reading.procedures]) {
        for (const { quote, start, end } of Object.values(evidence)) {
          expect(text.slice(start, end)).toBe(quote);
          quoted += 1;
        }
      }
    }),
    { numRuns: 5_000, seed: 20_261_121 },
  );
  expect(quoted).toBeGreaterThan(1_000);
});

const MEGABYTE = 1_000_000;

it.each([
  ['letters', 'a'],
  ['digits', '1'],
  ['blanks', ' '],
  ['line breaks', '\n'],
  ['stops', '. '],
  ['commas', ','],
  ['boxes', '[ ] left '],
  ['underscores', '_'],
  ['asterisks', '*'],
  ['braces', '{'],
  ['levels', 'L4-5, '],
  ['run-on levels', 'L4-5-'],
  ['sides', 'left right '],
  ['capitals', 'ABC DEF '],
  ['images', 'images images '],
  ['headings', 'PROCEDURE: Left L4-5 TFESI. PLAN: x. '],
  ['procedures', 'Left L4-5 TFESI was performed and right SI joint injection was performed. '],
  ['scores', 'pain 8/10 before and 2/10 after, '],
])(
  'reads a megabyte of %s in seconds',
  (_, words) => {
    const text = words.repeat(MEGABYTE / words.length);
    // Work that grows faster than the text would not end before the time a test has.
    const { priorReliefPercent, statements, procedures } = readNote(text);
    expect(priorReliefPercent).toBeNull();
    expect(statements.ablationRuledOut).toBeNull();
    for (const procedure of procedures) expect(procedure.statements.pumpReservoir).toBeNull();
  },
  30_000,
);

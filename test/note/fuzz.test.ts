import { expect, it } from 'vitest';
import { readNote } from '../../src/note/read-note.ts';

const WORDS = `left right bilateral L4-5 L5 S1 C5/6 TFESI ILESI caudal epidural steroid injection
transforaminal interlaminar medial branch block RFA PROCEDURE: PLAN: HPI: and to from 8/10 2/10 80%
relief no not images saved fluoroscopy contrast *** ____ [ ] [x] { } , . ; : ( ) / - 5 mL 90 seconds
85 degrees C pain before after consent signed complications none é 😀 \u2028 \u0000`.split(/\s/);
const SEPARATORS = [' ', ' ', ' ', '\n', '', '.,', '. ', '\r\n', '\t'];

/** The same sequence at every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function randomText(next: (below: number) => number): string {
  const length = next(60);
  const parts = Array.from({ length }, () =>
    next(10) === 0
      ? String.fromCharCode(next(0x3000))
      : `${WORDS[next(WORDS.length)]}${SEPARATORS[next(SEPARATORS.length)]}`,
  );
  return parts.join('');
}

it('answers any text, and every quote stands where it says', () => {
  const next = numbers(20_260_101);
  let quoted = 0;
  for (let run = 0; run < 4000; run++) {
    const text = randomText(next);
    const reading = readNote(text);
    for (const { evidence } of [reading, ...reading.procedures]) {
      for (const { quote, start, end } of Object.values(evidence)) {
        expect(text.slice(start, end)).toBe(quote);
        quoted++;
      }
    }
  }
  expect(quoted).toBeGreaterThan(5000);
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
])('reads a megabyte of %s in seconds', (_, words) => {
  const text = words.repeat(MEGABYTE / words.length);
  const started = performance.now();
  readNote(text);
  expect(performance.now() - started).toBeLessThan(10_000);
});

import { expect, it } from 'vitest';
import { readNote } from '../../src/note/read-note.ts';

const note = (end: string) =>
  `PROCEDURE: Lumbar epidural steroid injection, L3-4. DESCRIPTION: The patient was prepped and draped. A Tuohy needle was advanced and clear fluid was obtained. ${end}`;

it('tells of no procedure where it was aborted and nothing was injected', () => {
  const { procedures } = readNote(note('No steroid was injected. The procedure was aborted.'));
  expect(procedures).toEqual([]);
});

it.each([
  'Procedure terminated prior to injection of medication.',
  'The procedure was aborted before any steroid.',
  'Procedure aborted. No injectate given.',
])('tells of no procedure where it ends so: %s', (end) => {
  expect(readNote(note(end)).procedures).toEqual([]);
});

it('tells of the procedure where one side was done before the other was given up', () => {
  const end =
    '80 mg of Kenalog was injected on the right. On the left the procedure was aborted before needle placement.';
  expect(readNote(note(end)).procedures).toHaveLength(1);
});

it('tells of the procedure where only one of the two is said', () => {
  for (const end of ['No steroid was injected.', 'The procedure was aborted.'])
    expect(readNote(note(end)).procedures.map(({ family }) => family)).toEqual(['esi-unspecified']);
});

import { expect, it } from 'vitest';
import { readNote } from '../../src/note/read-note.ts';

const note = (end: string) =>
  `PROCEDURE: Lumbar epidural steroid injection, L3-4. DESCRIPTION: The patient was prepped and draped. A Tuohy needle was advanced and clear fluid was obtained. ${end}`;

it('tells of no procedure where it was aborted and nothing was injected', () => {
  const { procedures } = readNote(note('No steroid was injected. The procedure was aborted.'));
  expect(procedures).toEqual([]);
});

it('tells of the procedure where only one of the two is said', () => {
  for (const end of ['No steroid was injected.', 'The procedure was aborted.'])
    expect(readNote(note(end)).procedures.map(({ family }) => family)).toEqual(['esi-unspecified']);
});

import { expect, it } from 'vitest';
import { readNote } from '../../src/note/read-note.ts';

const agentsIn = (words: string) =>
  readNote(`PROCEDURE: Bilateral knee injections.\nTECHNIQUE:\n${words}`).procedures[0]?.agents;

it.each([
  [
    'Right knee: 40 mg of triamcinolone was injected. Left knee: 20 mg of triamcinolone was injected.',
    { doseMg: 60, volumeMl: null },
  ],
  [
    'The right knee was injected with 40 mg Kenalog (1 mL). The left knee was injected with 20 mg Kenalog (0.5 mL).',
    { doseMg: 60, volumeMl: 1.5 },
  ],
  [
    'Right knee: 1 mL of triamcinolone 40 mg/mL was injected. Left knee: 0.5 mL of triamcinolone 40 mg/mL was injected.',
    { doseMg: 60, volumeMl: 1.5 },
  ],
])('adds up what each side was given: %s', (words, amounts) => {
  expect(agentsIn(words)).toMatchObject([{ name: 'triamcinolone', ...amounts }]);
});

it.each([
  [
    'the same side again',
    'Right knee: 40 mg of triamcinolone. Then the right knee got 20 mg of triamcinolone.',
  ],
  ['no side', '40 mg of triamcinolone was injected. The left knee got 20 mg of triamcinolone.'],
  [
    'both sides',
    'Right knee: 40 mg of triamcinolone was injected. 20 mg of triamcinolone was injected in both the left and the right knee.',
  ],
  [
    'a plan',
    'Right knee: 40 mg of triamcinolone was injected.\nPLAN: Left knee 20 mg of triamcinolone in two weeks.',
  ],
  [
    'the past',
    'Right knee: 40 mg of triamcinolone was injected. Three months ago the left knee was injected with 20 mg of triamcinolone.',
  ],
  [
    'one amount on each, which is that of one side',
    'Right knee: 40 mg of triamcinolone. Left knee: 40 mg of triamcinolone.',
  ],
])('adds nothing for %s', (_what, words) => {
  expect(agentsIn(words)).toMatchObject([{ name: 'triamcinolone', doseMg: 40 }]);
});

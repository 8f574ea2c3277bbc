import { describe, expect, it } from 'vitest';
import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import {
  blocksBefore,
  coverage,
  describeBlock,
  describeBlocks,
  isRepeat,
  unreadOf,
} from '../../../src/rules/radiofrequency-ablation/diagnostic-blocks.ts';
import { documented, history, relief, undocumented, unreadable } from '../../kit/chart.ts';
import { ablation, block, FIRST, SECOND } from './blocks.ts';

const found = (sessions: PainProcedure[], site = ablation(), told?: PainProcedure[]) =>
  blocksBefore(site, history(sessions, told ? { told } : {}), 80);

describe('the blocks before an ablation', () => {
  it('end on the day before it', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-22'];
    const kept = found(days.map((on) => block(on))).map(({ block: one }) => one.reference);
    expect(kept).toEqual(['Procedure/2026-11-20']);
  });

  it('are all of them where a day is not known', () => {
    const vague = block(FIRST, { dateOfService: undocumented });
    expect(found([vague])).toHaveLength(1);
    expect(found([block('2027-01-01')], ablation({ dateOfService: undocumented }))).toHaveLength(1);
  });

  it('are those of its region that were not therapeutic, also when only words tell of them', () => {
    const told = block(SECOND, { reference: 'DocumentReference/told' });
    const kept = found(
      [
        block(FIRST),
        block(FIRST, { reference: 'Procedure/region', region: undocumented }),
        block(FIRST, { region: documented('cervical-thoracic') }),
        block(FIRST, { intent: documented('therapeutic') }),
        block(FIRST, { family: 'epidural' }),
      ],
      ablation(),
      [told],
    );
    expect(kept.map(({ block: one }) => one.reference)).toEqual([
      `Procedure/${FIRST}`,
      'Procedure/region',
      'DocumentReference/told',
    ]);
  });

  it.each([
    ['80 %', relief(80), 'yes'],
    ['79.9 %', relief(79.9), 'no'],
    ['nothing', undocumented, 'unclear'],
    ['what could not be read', unreadable('notes: 403'), 'unclear'],
  ] as const)('are positive by %s of relief', (_words, gained, positive) => {
    expect(found([block(FIRST, { relief: gained })])[0]?.positive).toBe(positive);
  });
});

describe('what blocks cover', () => {
  const both = documented('bilateral' as const);
  const covered = (site: PainProcedure, ...sessions: PainProcedure[]) =>
    coverage(found(sessions, site), site);

  it('is counted by the joint and side that has fewest', () => {
    const wide = ablation({ levels: documented(['L3-L4', 'L4-L5']) });
    const one = block(FIRST, { levels: documented(['L3-L4']) });
    expect(covered(wide, block(FIRST), block(SECOND), one)).toEqual({ sure: 1, possible: 1 });
    const sides = ablation({ laterality: both });
    expect(covered(sides, block(FIRST), block(SECOND))).toEqual({ sure: 0, possible: 0 });
    expect(covered(sides, block(FIRST, { laterality: both }))).toEqual({ sure: 1, possible: 1 });
  });

  it('is the right side alone where that is planned', () => {
    const right = ablation({ laterality: documented('right') });
    expect(covered(right, block(FIRST))).toEqual({ sure: 0, possible: 0 });
    expect(covered(right, block(FIRST, { laterality: both }))).toEqual({ sure: 1, possible: 1 });
  });

  it.each<[string, Partial<PainProcedure>, Partial<PainProcedure>]>([
    ['the side of the block', {}, { laterality: undocumented }],
    ['the level of the block', {}, { levels: undocumented }],
    ['the joint of a lone branch', {}, { levels: documented(['L4']) }],
    ['the relief of the block', {}, { relief: undocumented }],
    ['the planned side', { laterality: undocumented }, {}],
    ['a planned side of the midline', { laterality: documented('midline') }, {}],
    ['the planned level', { levels: undocumented }, {}],
  ])('is possible at most where nobody knows %s', (_what, site, done) => {
    expect(covered(ablation(site), block(FIRST, done))).toEqual({ sure: 0, possible: 1 });
  });

  it.each<[string, Partial<PainProcedure>]>([
    ['failed', { relief: relief(10) }],
    ['was at another level', { levels: documented(['L2-L3']) }],
    [
      'was on the other side of a level that nobody charts',
      { laterality: documented('right'), levels: undocumented },
    ],
  ])('is nothing by a block that %s', (_what, done) => {
    expect(covered(ablation(), block(FIRST, done))).toEqual({ sure: 0, possible: 0 });
  });
});

describe('a repeat ablation', () => {
  const again = (over: Partial<PainProcedure>, site = ablation()) =>
    isRepeat(site, history([block(FIRST, { family: 'facet-ablation', ...over })]));

  it('follows one at the same site', () => {
    expect(again({})).toBe(true);
    expect(again({}, ablation({ levels: documented(['L3-L4', 'L4-L5']) }))).toBe(false);
  });

  it.each<[string, Partial<PainProcedure>]>([
    ['on the day itself', { dateOfService: ablation().dateOfService }],
    ['of another region', { region: documented('cervical-thoracic') }],
    ['of a region that nobody charts', { region: undocumented }],
    ['on the other side', { laterality: documented('right') }],
    ['of a block', { family: 'facet-injection' }],
  ])('does not follow one %s', (_what, over) => {
    expect(again(over)).toBe(false);
  });
});

it('names the first fact of the blocks that could not be read', () => {
  const unread = unreadable('notes: 403');
  expect(unreadOf(found([block(FIRST)]))).toBeUndefined();
  expect(unreadOf(found([block(FIRST), block(SECOND, { relief: unread })]))).toBe('notes: 403');
  expect(unreadOf(found([block(SECOND, { levels: unread })]))).toBe('notes: 403');
  expect(unreadOf(found([block(SECOND, { laterality: unread })]))).toBe('notes: 403');
});

it.each<[string, Partial<PainProcedure>]>([
  [
    '2026-06-01 left L4-L5: 90 % (stated)',
    { relief: documented({ percent: 90, known: 'stated' }) },
  ],
  [
    '2026-06-01 left L4-L5: 77.8 % (9 -> 2)',
    { relief: documented({ percent: (7 / 9) * 100, known: 'computed', from: '9 -> 2' }) },
  ],
  [
    '2026-06-01 side not charted L3 L4: relief not charted',
    { laterality: undocumented, levels: documented(['L3', 'L4']), relief: undocumented },
  ],
  [
    'no date left: relief not charted',
    { dateOfService: undocumented, levels: undocumented, relief: undocumented },
  ],
])('tells of a block: %s', (words, over) => {
  expect(describeBlock({ block: block(FIRST, over), positive: 'yes' })).toBe(words);
});

describe('several blocks', () => {
  const told = (...days: string[]) =>
    describeBlocks(days.map((on) => ({ block: block(on), positive: 'yes' })));
  const daysIn = (words: string) => words.match(/\d{4}-\d{2}-\d{2}/g);

  it('are all told while there are four', () => {
    const days = ['2026-03-01', '2026-01-01', '2026-02-01', '2026-04-01'];
    expect(daysIn(told(...days))).toEqual(days);
  });

  it('are the last three where there are more, with the number of those before', () => {
    const words = told('2026-01-01', '2026-05-01', '2026-03-01', '2026-02-01', '2026-04-01');
    expect(daysIn(words)).toEqual(['2026-05-01', '2026-04-01', '2026-03-01']);
    expect(words.split('; ')).toHaveLength(4);
    expect(words).toMatch(/; and 2 earlier$/);
  });
});

import { describe, expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { blockRelief } from '../../../src/rules/block-relief.ts';
import { aNote, aProcedure } from '../../kit/fhir.ts';
import { read } from '../../kit/read-chart.ts';
import { aVisit } from '../../kit/visits.ts';

const BLOCK = `PROCEDURE: Right L4-L5 diagnostic medial branch block under fluoroscopy.
RESPONSE: Pain on the NRS fell from 8/10 before the block to 1/10 after it, 88% relief.`;
const TOLD = 'HISTORY: Right L4-L5 medial branch block on 09/10/2026 gave 85% relief for 6 hours.';

const aBlockNote = (on: string, over: object = {}) =>
  aNote(BLOCK, { id: `note-${on}`, date: `${on}T18:00:00Z`, ...over });

/** The blocks that words alone tell of. */
const told = (...chart: unknown[]) =>
  (documentedValue(read({ chart }).history)?.told ?? []).map((block) =>
    [
      documentedValue(block.dateOfService),
      documentedValue(block.laterality),
      documentedValue(block.levels)?.join(', '),
      documentedValue(block.approach),
      documentedValue(blockRelief(block))?.percent,
    ].join(' '),
  );

it('the note of a block that nobody charted tells of it', () => {
  expect(told(aBlockNote('2026-09-10'))).toEqual(['2026-09-10 right L4-L5 medial-branch 87.5']);
});

it('a visit that names day and relief of a block tells of it', () => {
  expect(told(aVisit('2026-11-10', TOLD))).toEqual(['2026-09-10 right L4-L5 medial-branch 85']);
});

it('a block is told of once, however many notes do', () => {
  expect(told(aBlockNote('2026-09-11'), aVisit('2026-11-10', TOLD))).toHaveLength(1);
  expect(told(aBlockNote('2026-09-11'), aBlockNote('2026-10-08'))).toHaveLength(2);
});

it.each([
  ['is charted', {}],
  ['was entered in error', { status: 'entered-in-error' }],
  ['was not done', { status: 'not-done' }],
] as const)('a block that %s is not told of beside that', (_what, over) => {
  const charted = aProcedure('block', '64493', '2026-09-10', over);
  expect(told(charted, aVisit('2026-11-10', TOLD))).toEqual([]);
  expect(told(charted, aBlockNote('2026-09-15'))).toEqual([]);
});

it('the note of a charted procedure belongs to it, whenever it was signed', () => {
  const charted = aProcedure('block', '64493', '2026-09-10', {
    encounter: { reference: 'Encounter/visit' },
  });
  const related = { context: { related: [{ reference: 'Procedure/block' }] } };
  const met = { context: { encounter: [{ reference: 'Encounter/visit' }] } };
  expect(told(charted, aBlockNote('2026-10-08', related))).toEqual([]);
  expect(told(charted, aBlockNote('2026-10-08', met))).toEqual([]);
});

it.each([
  ['a progress note is not the note of a procedure', aVisit('2026-09-10', BLOCK)],
  [
    'an epidural is no block that is asked for',
    aNote('PROCEDURE: L4-L5 interlaminar epidural steroid injection.', {
      date: '2026-09-10T18:00:00Z',
    }),
  ],
  [
    'a month names no day',
    aVisit('2026-11-10', 'HISTORY: Right L4-L5 medial branch block in September 2026: 85% relief.'),
  ],
  ['a note without a day tells of none', aNote(BLOCK)],
])('%s', (_what, note) => {
  expect(told(note)).toEqual([]);
});

it('no limit counts them', () => {
  const history = documentedValue(read({ chart: [aBlockNote('2026-09-10')] }).history);
  expect(history?.sessions).toEqual([]);
});

describe('a trial before an implant', () => {
  const trials = (...chart: unknown[]) =>
    (documentedValue(read({ chart }).history)?.told ?? []).map(
      ({ family, dateOfService, stage, responses }) =>
        `${family} ${documentedValue(dateOfService)} ${documentedValue(stage)} ${documentedValue(responses)?.map(({ percent }) => percent)}`,
    );
  const STIMULATOR =
    'The spinal cord stimulator trial from 10/05/2026 to 10/12/2026 gave 70% relief of the leg pain.';
  const PUMP = 'Intrathecal trial of morphine 0.5 mg on 10/05/2026: 75% relief for 18 hours.';

  it('of a stimulator is told by a visit with its first day and its relief', () => {
    expect(trials(aVisit('2026-10-14', STIMULATOR))).toEqual(['stimulator 2026-10-05 trial 70']);
  });

  it('of a pump is told alike', () => {
    expect(trials(aVisit('2026-10-14', PUMP))).toEqual(['pump 2026-10-05 trial 75']);
  });

  it('that is charted is not told of beside that', () => {
    const charted = aProcedure('trial', '63650', '2026-10-05');
    expect(trials(charted, aVisit('2026-10-14', STIMULATOR))).toEqual([]);
  });

  it.each([
    'She tried physical therapy on 10/05/2026, which gave 70% relief.',
    'The trial of gabapentin on 10/05/2026 gave 70% relief.',
    'If the stimulator trial on 12/05/2026 gives 70% relief, the implant follows.',
  ])('is not told by: %s', (words) => {
    expect(trials(aVisit('2026-10-14', words))).toEqual([]);
  });
});

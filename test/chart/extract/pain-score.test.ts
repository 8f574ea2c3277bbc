import { expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { LOINC } from '../../../src/terminology/systems.ts';
import { aNote, aProcedure } from '../../kit/fhir.ts';
import { readOne } from '../../kit/read-chart.ts';
import { aScan, aScore, aVisit, ordered, sessionsIn } from '../../kit/visits.ts';

const scoresOf = ({ painScores }: ReturnType<typeof ordered>) =>
  documentedValue(painScores)?.map(({ score, scale, day, moment }) => [
    score,
    scale,
    `${day}`,
    moment,
  ]);
const done = aProcedure('done', '62323', '2026-11-20T10:00:00-06:00');
const partOf = [{ reference: 'Procedure/done' }];

it('scores charted with a procedure lie before and after its beginning', () => {
  const chart = [
    aScore('after', '2026-11-20T10:30:00-06:00', 2, { partOf }),
    aScore('before', '2026-11-20T09:30:00-06:00', 8, { partOf }),
  ];
  expect(scoresOf(readOne({ procedures: [done], chart }))).toEqual([
    [2, '72514-3', '2026-11-20', 'after'],
    [8, '72514-3', '2026-11-20', 'before'],
  ]);
});

it.each([
  ['a year before', '2025-11-21', 1],
  ['a day more', '2025-11-20', 0],
  ['of the same day', '2026-11-21', 1],
  ['of the day after', '2026-11-22', 0],
])('another score of the patient, %s: %s counts %i times', (_when, day, count) => {
  const found = scoresOf(ordered([aScore('score', day, 7)])) ?? [];
  expect(found).toHaveLength(count);
  expect(found.filter(([, , , moment]) => moment !== 'unrelated')).toEqual([]);
});

it('the day is that of the facility', () => {
  expect(scoresOf(ordered([aScore('score', '2026-11-20T03:00:00Z', 7)]))).toEqual([
    [7, '72514-3', '2026-11-19', 'unrelated'],
  ]);
});

it.each(['entered-in-error', 'cancelled'] as const)('a score that is %s is none', (status) => {
  expect(ordered([aScore('score', '2026-11-01', 7, { status })]).painScores.state).toBe(
    'undocumented',
  );
});

/** A score with another value than a quantity, or none. */
const scoreWith = (over: object) => {
  const { valueQuantity: _none, ...score } = aScore('score', '2026-11-01', 0, over);
  return scoresOf(ordered([score]));
};
const SEVEN = [[7, '72514-3', '2026-11-01', 'unrelated']];

it.each([
  { valueString: '7/10' },
  { valueString: ' 7 out of 10 ' },
  { valueString: '7 - severe' },
  { valueInteger: 7 },
  { valueCodeableConcept: { text: '7' } },
  { valueCodeableConcept: { coding: [{ code: 'LA10139-1', display: '7' }] } },
  { component: [{ code: { coding: [{ system: LOINC, code: '38208-5' }] }, valueInteger: 7 }] },
])('%j is a score', (value) => {
  expect(scoreWith(value)).toEqual(SEVEN);
});

it.each([
  { valueString: '7-8' },
  { valueString: 'severe' },
  { valueString: '7 - was 9' },
  { valueCodeableConcept: { coding: [{ code: '7', display: 'severe' }] } },
  { component: [{ code: { text: 'pain goal' }, valueInteger: 2 }] },
  { dataAbsentReason: { text: 'asleep' } },
])('%j is none', (value) => {
  expect(scoreWith(value)).toBeUndefined();
});

it('a score of an instant is of its day', () => {
  const { effectiveDateTime: _none, ...score } = aScore('score', '2026-11-01', 7);
  const instant = { ...score, effectiveInstant: '2026-11-01T16:00:00.000Z' };
  expect(scoresOf(ordered([instant]))).toEqual(SEVEN);
});

it.each([
  ['HISTORY: Pain is 7/10 on the NRS.', 'NRS'],
  ['HISTORY: Pain on VAS is 7/10.', 'VAS'],
  ['HISTORY: Pain is 7/10 today.', '0-10'],
])('a visit tells in words: %s', (words, scale) => {
  expect(scoresOf(ordered([aVisit('2026-11-02', words)]))).toEqual([
    [7, scale, '2026-11-02', 'unrelated'],
  ]);
});

it('the note of the procedure itself tells of before and after', () => {
  const note = aNote('PROCEDURE: L4-L5 epidural.\nPain 8/10 before and 2/10 after.', {
    date: '2026-11-20T15:00:00-06:00',
  });
  expect(scoresOf(readOne({ procedures: [done], note }))).toEqual([
    [8, '0-10', '2026-11-20', 'before'],
    [2, '0-10', '2026-11-20', 'after'],
  ]);
});

it('what an order says of an earlier injection is no score after this one', () => {
  const note = [{ text: 'NRS 7/10 today. Pain was 2/10 after the last injection.' }];
  expect(scoresOf(ordered([], { order: { note } }))).toEqual([[7, 'NRS', '2026-11-21', 'before']]);
});

it('nothing said is undocumented, and unreadable where words or measurements were not read', () => {
  expect(ordered().painScores.state).toBe('undocumented');
  expect(ordered([], { unread: ['observations'] }).painScores.state).toBe('unreadable');
  expect(ordered([], { unread: ['notes'] }).painScores.state).toBe('unreadable');
  expect(ordered([aScan('2026-10-01')]).painScores.state).toBe('unreadable');
});

it('an old note that cannot be read could not tell of the last year', () => {
  expect(ordered([aScan('2024-10-01')]).painScores.state).toBe('undocumented');
});

it('a session of the past has its own scores, charted or told, and no others', () => {
  const own = [
    aScore('before', '2026-11-20T09:30:00-06:00', 8, { partOf }),
    aScore('other', '2026-11-19', 5),
  ];
  const [charted] = sessionsIn([done, ...own]);
  expect(charted && scoresOf(charted)).toEqual([[8, '72514-3', '2026-11-20', 'before']]);
  const note = aNote('PROCEDURE: L4-L5 epidural.\nPain 8/10 before and 2/10 after.', {
    date: '2026-11-20T15:00:00-06:00',
    context: { related: [{ reference: 'Procedure/done' }] },
  });
  const [told] = sessionsIn([done, note]);
  expect(told && scoresOf(told)?.map(([score, , , moment]) => [score, moment])).toEqual([
    [8, 'before'],
    [2, 'after'],
  ]);
});

it('what is asked of procedures under review alone is not called missing in the past', () => {
  expect(sessionsIn([done])[0]).toMatchObject({
    painSince: { state: 'unreadable' },
    spineImaging: { state: 'unreadable' },
    diagnoses: { state: 'undocumented' },
    painScores: { state: 'undocumented' },
  });
});

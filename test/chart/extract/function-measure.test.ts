import { expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { LOINC } from '../../../src/terminology/systems.ts';
import { aScan, aScore, aVisit, ordered } from '../../kit/visits.ts';

const measured = (chart: unknown[]) =>
  documentedValue(ordered(chart).functionMeasures)?.map(({ scale, value, day }) => [
    scale,
    value,
    `${day}`,
  ]);
const coded = (code: string) => ({ code: { coding: [{ system: LOINC, code }] } });

it.each([
  ['97909-6', 'ODI'],
  ['97908-8', 'ODI'],
  ['82237-9', 'NDI'],
  ['91147-9', 'PEG'],
])('LOINC %s is the %s', (code, scale) => {
  expect(measured([aScore('o', '2026-11-01', 42, coded(code))])).toEqual([
    [scale, 42, '2026-11-01'],
  ]);
});

it.each([
  ['Roland-Morris Disability Questionnaire', 'RMDQ'],
  ['PROMIS Pain Interference 6b', 'PROMIS'],
  ['Oswestry', 'ODI'],
])('a measure called "%s" is the %s', (text, scale) => {
  expect(measured([aScore('o', '2026-11-01', 11, { code: { text } })])).toEqual([
    [scale, 11, '2026-11-01'],
  ]);
});

it('a panel holds the score as one of its parts', () => {
  const { valueQuantity: _none, ...panel } = aScore('o', '2026-11-01', 0, {
    ...coded('97908-8'),
    component: [{ ...coded('97909-6'), valueQuantity: { value: 38 } }],
  });
  expect(measured([panel])).toEqual([['ODI', 38, '2026-11-01']]);
});

it.each([
  ['2025-11-21', 1],
  ['2025-11-20', 0],
  ['2026-11-21', 1],
  ['2026-11-22', 0],
])('a measure of %s counts %i times', (day, count) => {
  expect(measured([aScore('o', day, 42, coded('97909-6'))]) ?? []).toHaveLength(count);
});

it('a pain score is no measure of function', () => {
  expect(measured([aScore('o', '2026-11-01', 7)])).toBeUndefined();
});

it('a visit tells of a scale, and of what the patient cannot do', () => {
  const visit = aVisit('2026-11-01', 'HISTORY: ODI 44%. She is unable to walk more than a block.');
  expect(ordered([visit]).functionMeasures).toMatchObject({
    value: [
      { scale: 'ODI', value: 44 },
      { evidence: { quote: expect.stringContaining('unable to walk') } },
    ],
  });
});

it('nothing said is undocumented, and unreadable where it may stand unread', () => {
  expect(ordered().functionMeasures.state).toBe('undocumented');
  expect(ordered([], { unread: ['observations'] }).functionMeasures.state).toBe('unreadable');
  expect(ordered([aScan('2026-11-01')]).functionMeasures.state).toBe('unreadable');
});

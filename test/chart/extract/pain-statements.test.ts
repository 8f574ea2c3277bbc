import { expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { aCondition, aVisit, because, ordered } from '../../kit/visits.ts';

const told = (chart: unknown[], over: Parameters<typeof ordered>[1] = {}) =>
  documentedValue(ordered(chart, over).painStatements)?.map(({ pattern, region }) =>
    region ? [pattern, region] : [pattern],
  );

it.each([
  ['M54.16', ['radicular', 'lumbar-sacral']],
  ['M54.12', ['radicular', 'cervical-thoracic']],
  ['M48.062', ['neurogenic-claudication', 'lumbar-sacral']],
  ['M96.1', ['post-laminectomy']],
])('the diagnosis %s tells %j', (code, statement) => {
  expect(told([], { order: because(code) })).toEqual([statement]);
});

it('the patient’s other conditions tell of the pain as well, those that are over do not', () => {
  const over = { clinicalStatus: { coding: [{ code: 'inactive' }] } };
  expect(told([aCondition('M54.12')])).toEqual([['radicular', 'cervical-thoracic']]);
  expect(told([aCondition('M54.12', over)])).toBeUndefined();
});

it('a condition that is only named in words tells by them', () => {
  const named = aCondition('', { id: 'named', code: { text: 'Lumbar radiculopathy' } });
  expect(told([named])).toEqual([['radicular']]);
});

it.each([
  ['HISTORY: Lumbar radiculopathy on the left.', [['radicular']]],
  ['HISTORY: Neurogenic claudication.', [['neurogenic-claudication']]],
  ['HISTORY: Postlaminectomy syndrome.', [['post-laminectomy']]],
  ['HISTORY: Acute herpes zoster.', [['zoster']]],
  ['HISTORY: Axial low back pain.', [['axial']]],
  ['HISTORY: The pain lies above L5.', [['above-l5']]],
  ['HISTORY: She denies radicular symptoms.', undefined],
])('a visit tells: %s', (words, statements) => {
  expect(told([aVisit('2026-11-01', words)])).toEqual(statements);
});

it('pain that radiates speaks for an epidural, and not against a facet injection', () => {
  const visit = aVisit('2026-11-01', 'HISTORY: Low back pain radiating to the left leg.');
  expect(told([visit])).toEqual([['radicular']]);
  expect(told([visit], { code: '64493' })).toBeUndefined();
});

it('the words of the order tell, with their quote', () => {
  const note = [{ text: 'Left L5 radiculopathy.' }];
  expect(ordered([], { order: { note } }).painStatements).toMatchObject({
    value: [{ pattern: 'radicular', evidence: { quote: 'Left L5 radiculopathy.' } }],
  });
});

it('nothing said is undocumented, and unreadable where the list was not read', () => {
  expect(ordered().painStatements.state).toBe('undocumented');
  expect(ordered([], { unread: ['conditions'] }).painStatements.state).toBe('unreadable');
});

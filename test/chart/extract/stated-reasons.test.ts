import { describe, expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { aNote } from '../../kit/fhir.ts';
import { aCondition, aScan, aVisit, ordered } from '../../kit/visits.ts';

const orderSays = (text: string) => ordered([], { order: { note: [{ text }] } });
const visitSays = (text: string, day = '2026-11-01') => ordered([aVisit(day, text)]);

describe('a series planned up front', () => {
  const SERIES = 'Series of 3 epidural injections.';

  it('is told by the order or by a recent visit', () => {
    expect(documentedValue(orderSays(SERIES).plannedSeries)).toBe('Series of 3');
    expect(documentedValue(visitSays(`PLAN: ${SERIES}`).plannedSeries)).toBe('Series of 3');
  });

  it.each([
    ['2026-05-21', 'documented'],
    ['2026-05-20', 'undocumented'],
  ])('that a visit of %s tells of is %s: an old one is over', (day, state) => {
    expect(visitSays(`PLAN: ${SERIES}`, day).plannedSeries.state).toBe(state);
  });
});

it('why an ablation cannot be done is told by any visit', () => {
  const words =
    'HISTORY: She is not a candidate for radiofrequency ablation because of a pacemaker.';
  const fact = visitSays(words, '2021-03-01').ablationUnsuitable;
  expect(fact).toMatchObject({
    value: expect.stringContaining('not a candidate for radiofrequency ablation'),
    evidence: [{ reference: 'DocumentReference/visit-2021-03-01', date: '2021-03-01' }],
  });
});

const REASONS = [
  'surgeryRuledOut',
  'facilityReason',
  'painSourceInQuestion',
  'painRecurrence',
  'procedureReason',
] as const;

it.each([
  ['She is not a surgical candidate because of heart failure.', 'surgeryRuledOut'],
  ['She has haemophilia.', 'facilityReason'],
  ['She has a new pain pattern in the left leg.', 'painSourceInQuestion'],
  ['Her symptoms have returned.', 'painRecurrence'],
  ['The injection is medically necessary because she cannot walk.', 'procedureReason'],
])('a reason of one kind alone: %s', (words, kind) => {
  for (const chart of [visitSays(`HISTORY: ${words}`), orderSays(words)])
    expect(REASONS.filter((name) => chart[name].state === 'documented')).toEqual([kind]);
});

describe('a disorder of bleeding among the conditions', () => {
  const facility = (code: string, over: object = {}) =>
    ordered([aCondition(code, over)]).facilityReason;

  it.each(['D66', 'D68.0', 'D68.4'])('coded as %s is a reason for a facility', (code) => {
    expect(facility(code)).toMatchObject({
      value: code,
      evidence: [{ reference: `Condition/${code.replace('.', '-')}` }],
    });
  });

  it('in words is one too', () => {
    expect(documentedValue(facility('R69', { code: { text: 'Von Willebrand disease' } }))).toBe(
      'Von Willebrand disease',
    );
  });

  it.each(['D65', 'D68.5', 'M54.16'])('is not %s', (code) => {
    expect(facility(code).state).toBe('undocumented');
  });

  it('that is over, or conditions that could not be read, are none', () => {
    const over = { clinicalStatus: { coding: [{ code: 'resolved' }] } };
    expect(facility('D66', over).state).toBe('undocumented');
    expect(ordered([], { unread: ['conditions'] }).facilityReason.state).toBe('unreadable');
  });
});

it('the nearest words count: the order before the last visit, that before the others', () => {
  const chart = [
    aVisit('2026-10-01', 'HISTORY: She declines surgery for now.'),
    aVisit('2026-09-01', 'HISTORY: She wishes to avoid surgery.'),
  ];
  expect(documentedValue(ordered(chart).surgeryRuledOut)).toContain('declines surgery');
  const note = [{ text: 'Not a surgical candidate.' }];
  expect(documentedValue(ordered(chart, { order: { note } }).surgeryRuledOut)).toBe(
    'Not a surgical candidate',
  );
});

describe('trigger points that were felt', () => {
  const exam = aVisit('2026-11-01', 'EXAM: Taut band with local twitch response in the trapezius.');

  it('are named once each, for an injection into them', () => {
    const { triggerPointFindings } = ordered([exam], { code: '20552' });
    expect(documentedValue(triggerPointFindings)).toEqual(['taut band', 'local twitch response']);
  });

  it('are not asked of other procedures', () => {
    expect(ordered([exam]).triggerPointFindings.state).toBe('unreadable');
  });

  it('that no visit tells of are undocumented', () => {
    expect(ordered([], { code: '20552' }).triggerPointFindings.state).toBe('undocumented');
  });
});

it.each([
  ['consultation note', '11488-4'],
  ['history and physical', '34117-2'],
  ['progress note', '11506-3'],
  ['procedure note', '28570-0'],
])('a %s is read', (_name, code) => {
  const type = { coding: [{ system: 'http://loinc.org', code }] };
  const note = aNote('HISTORY: She wishes to avoid surgery.', { type });
  expect(ordered([note]).surgeryRuledOut.state).toBe('documented');
});

it.each(['superseded', 'entered-in-error'])('a note that is %s is not', (status) => {
  const note = aVisit('2026-11-01', 'HISTORY: She wishes to avoid surgery.', { status });
  expect(ordered([note]).surgeryRuledOut.state).toBe('undocumented');
});

it.each(['plannedSeries', 'ablationUnsuitable', ...REASONS] as const)(
  '%s is unreadable where notes could not be read',
  (fact) => {
    expect(ordered()[fact].state).toBe('undocumented');
    expect(ordered([], { unread: ['notes'] })[fact].state).toBe('unreadable');
    expect(ordered([aScan('2026-11-01')])[fact].state).toBe('unreadable');
  },
);

import { describe, expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { aNote } from '../../kit/fhir.ts';
import { aScan, aVisit, ordered } from '../../kit/visits.ts';

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

it.each([
  'She is not a surgical candidate because of heart failure.',
  'She wishes to avoid surgery.',
  'She has a new pain pattern in the left leg.',
  'Her symptoms have returned.',
])('a reason for an exception: %s', (words) => {
  expect(visitSays(`HISTORY: ${words}`).rationale.state).toBe('documented');
  expect(orderSays(words).rationale.state).toBe('documented');
});

it('the nearest words count: the order before the last visit, that before the others', () => {
  const chart = [
    aVisit('2026-10-01', 'HISTORY: She declines surgery for now.'),
    aVisit('2026-09-01', 'HISTORY: She wishes to avoid surgery.'),
  ];
  expect(documentedValue(ordered(chart).rationale)).toContain('declines surgery');
  const note = [{ text: 'Not a surgical candidate.' }];
  expect(documentedValue(ordered(chart, { order: { note } }).rationale)).toBe(
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
  expect(ordered([note]).rationale.state).toBe('documented');
});

it.each(['superseded', 'entered-in-error'])('a note that is %s is not', (status) => {
  const note = aVisit('2026-11-01', 'HISTORY: She wishes to avoid surgery.', { status });
  expect(ordered([note]).rationale.state).toBe('undocumented');
});

it.each(['plannedSeries', 'rationale', 'ablationUnsuitable'] as const)(
  '%s is unreadable where notes could not be read',
  (fact) => {
    expect(ordered()[fact].state).toBe('undocumented');
    expect(ordered([], { unread: ['notes'] })[fact].state).toBe('unreadable');
    expect(ordered([aScan('2026-11-01')])[fact].state).toBe('unreadable');
  },
);

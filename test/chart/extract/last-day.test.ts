import { expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { aProcedure } from '../../kit/fhir.ts';
import { VISIT, visitNote } from '../../kit/performance.ts';
import { aTrial, pastTrial } from '../../kit/trials.ts';

const lastDay = (...chart: unknown[]) => `${documentedValue(pastTrial(...chart).lastDay)}`;

it('is the end of the period', () => {
  expect(lastDay(aTrial())).toBe('2026-09-08');
});

it('is a day at the facility', () => {
  const performedPeriod = { start: '2026-09-01T14:00:00Z', end: '2026-09-08T03:00:00Z' };
  expect(lastDay(aTrial({ performedPeriod }))).toBe('2026-09-07');
});

it.each([
  ['2026-09-01T08:00:00-05:00', '2026-09-01T09:00:00-05:00'],
  ['2026-09-01', undefined],
  ['2026-09-01', '2026-10'],
  ['2026-09-01', '2026-08-01'],
])('is not known of a period from %s to %s', (start, end) => {
  const performedPeriod = { start, ...(end && { end }) };
  expect(pastTrial(aTrial({ performedPeriod })).lastDay.state).toBe('undocumented');
});

it('is counted from the days that the note tells', () => {
  const done = aProcedure('done', '63650', '2026-09-01', { encounter: VISIT });
  const note = visitNote(
    'PROCEDURE: Spinal cord stimulator trial.\nLeads to be removed in 7 days.',
  );
  expect(lastDay(done, note)).toBe('2026-09-08');
});

it('keeps days that differ from the period', () => {
  const note = visitNote(
    'PROCEDURE: Spinal cord stimulator trial.\nLeads to be removed in 5 days.',
  );
  expect(pastTrial(aTrial({ encounter: VISIT }), note).lastDay).toMatchObject({
    contradictions: [{ origin: 'note' }],
  });
});

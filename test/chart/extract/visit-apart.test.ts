import { describe, expect, it } from 'vitest';
import { aProcedure } from '../../kit/fhir.ts';
import { DAY, scannedNote, VISIT, visitNote } from '../../kit/performance.ts';
import { readOne } from '../../kit/read-chart.ts';
import { aVisit } from '../../kit/visits.ts';

const done = aProcedure('done', '20552', DAY, { encounter: VISIT });
const charted = (...chart: unknown[]) => readOne({ procedures: [done], chart });
const APART = 'HISTORY: A significant, separately identifiable evaluation was done for migraine.';

describe('a visit apart from the procedure', () => {
  it('is told by the note of the procedure', () => {
    expect(
      charted(visitNote(`PROCEDURE: Trigger point injection.\n${APART}`)).separateVisit,
    ).toMatchObject({ value: expect.stringContaining('separately identifiable') });
  });

  it('is told by another note of the day, and by none of another day', () => {
    expect(charted(aVisit(DAY, APART)).separateVisit.state).toBe('documented');
    expect(charted(aVisit('2026-11-19', APART)).separateVisit.state).toBe('undocumented');
  });

  it('is told by another problem that was treated', () => {
    const note = aVisit(DAY, 'HISTORY: She was also seen for migraine.');
    expect(charted(note).separateVisit.state).toBe('documented');
    expect(charted(aVisit(DAY, 'HISTORY: Neck pain.')).separateVisit.state).toBe('undocumented');
  });

  it('is unreadable where the note is', () => {
    expect(charted(scannedNote()).separateVisit.state).toBe('unreadable');
  });
});

it('a high risk is told by a note of the day', () => {
  const words = 'ASSESSMENT: Methadone needs intensive monitoring for toxicity by ECG.';
  expect(charted(aVisit(DAY, words)).highRisk.state).toBe('documented');
  expect(charted(aVisit('2026-11-19', words)).highRisk.state).toBe('undocumented');
  expect(charted(aVisit(DAY, 'ASSESSMENT: PDMP reviewed.')).highRisk.state).toBe('undocumented');
});

it.each([
  ['Total time on the day of the visit: 40 minutes.', 'documented'],
  ['I spent 45 minutes on the visit today.', 'documented'],
  ['Total time on the day of the visit: 39 minutes.', 'undocumented'],
  ['She was observed for 45 minutes.', 'undocumented'],
] as const)('the time of the highest level is told as "%s": %s', (words, state) => {
  expect(charted(aVisit(DAY, `ASSESSMENT: ${words}`)).highRisk.state).toBe(state);
});

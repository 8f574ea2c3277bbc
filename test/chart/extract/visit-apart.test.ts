import { describe, expect, it } from 'vitest';
import { aProcedure } from '../../kit/fhir.ts';
import { DAY, scannedNote, VISIT, visitNote } from '../../kit/performance.ts';
import { readOne } from '../../kit/read-chart.ts';
import { aVisit } from '../../kit/visits.ts';

const done = aProcedure('done', '20552', DAY, { encounter: VISIT });
const after = (...chart: unknown[]) => readOne({ procedures: [done], chart });
const APART = 'HISTORY: A significant, separately identifiable evaluation was done for migraine.';

describe('a visit apart from the procedure', () => {
  it('is told by the note of the procedure', () => {
    expect(
      after(visitNote(`PROCEDURE: Trigger point injection.\n${APART}`)).separateVisit,
    ).toMatchObject({ value: expect.stringContaining('separately identifiable') });
  });

  it('is told by another note of the day, and by none of another day', () => {
    expect(after(aVisit(DAY, APART)).separateVisit.state).toBe('documented');
    expect(after(aVisit('2026-11-19', APART)).separateVisit.state).toBe('undocumented');
  });

  it('is told by another problem that was treated', () => {
    const note = aVisit(DAY, 'HISTORY: She was also seen for migraine.');
    expect(after(note).separateVisit.state).toBe('documented');
    expect(after(aVisit(DAY, 'HISTORY: Neck pain.')).separateVisit.state).toBe('undocumented');
  });

  it('is unreadable where the note is', () => {
    expect(after(scannedNote()).separateVisit.state).toBe('unreadable');
  });
});

it('a high risk is told by a note of the day', () => {
  const words = 'ASSESSMENT: Methadone needs intensive monitoring for toxicity by ECG.';
  expect(after(aVisit(DAY, words)).highRisk.state).toBe('documented');
  expect(after(aVisit('2026-11-19', words)).highRisk.state).toBe('undocumented');
  expect(after(aVisit(DAY, 'ASSESSMENT: PDMP reviewed.')).highRisk.state).toBe('undocumented');
});

import { describe, expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { aProcedure } from '../../kit/fhir.ts';
import { VISIT, visitNote } from '../../kit/performance.ts';
import { aDose, aTrial, pastTrial } from '../../kit/trials.ts';
import { aVisit, ordered, sessionsIn } from '../../kit/visits.ts';

const reduction = (...chart: unknown[]) => pastTrial(aTrial(), ...chart).analgesicReduction;

describe('the reduction of analgesics in a trial', () => {
  it('is computed from the doses before and during it', () => {
    expect(reduction(aDose('2026-08-20', 90), aDose('2026-09-07', 30))).toMatchObject({
      value: (60 / 90) * 100,
      evidence: [
        { reference: 'Observation/mme-2026-08-20' },
        { reference: 'Observation/mme-2026-09-07' },
      ],
    });
  });

  it('takes the last dose before it begins, and the last of the trial itself', () => {
    const chart = [
      aDose('2026-01-01', 200),
      aDose('2026-09-01', 100),
      aDose('2026-09-03', 80),
      aDose('2026-09-08', 50),
      aDose('2026-09-09', 10),
    ];
    expect(documentedValue(reduction(...chart))).toBe(50);
  });

  it.each([
    ['2026-10-08', 'documented'],
    ['2026-10-09', 'undocumented'],
  ])('from a dose of %s, after it, is %s', (day, state) => {
    expect(reduction(aDose('2026-08-20', 90), aDose(day, 45)).state).toBe(state);
  });

  it('is none where the dose rose', () => {
    expect(documentedValue(reduction(aDose('2026-08-20', 30), aDose('2026-09-07', 60)))).toBe(0);
  });

  it.each([
    ['no dose before it', [aDose('2026-09-07', 30)]],
    ['no dose after it', [aDose('2026-08-20', 30)]],
    ['no opioids before it', [aDose('2026-08-20', 0), aDose('2026-09-07', 0)]],
  ])('is not known with %s', (_name, chart) => {
    expect(reduction(...chart).state).toBe('undocumented');
  });

  it('is not measured by a permanent implant', () => {
    const implant = aProcedure('implant', '63685', '2026-09-01');
    const [session] = sessionsIn([implant, aDose('2026-08-20', 90), aDose('2026-09-07', 30)]);
    expect(session?.analgesicReduction.state).toBe('undocumented');
  });

  it('is told by the note of the trial', () => {
    const note = visitNote(
      'PROCEDURE: Spinal cord stimulator trial.\nShe used 60% less opioids during the trial.',
    );
    expect(documentedValue(pastTrial(aTrial({ encounter: VISIT }), note).analgesicReduction)).toBe(
      60,
    );
  });

  it('is told by a visit before the implant is ordered', () => {
    const words = 'HISTORY: During the SCS trial she reduced her opioids by 60%.';
    const { analgesicReduction } = ordered([aVisit('2026-11-01', words)], { code: '63685' });
    expect(analgesicReduction).toMatchObject({ value: 60, loose: true });
  });

  it('is unreadable where the doses could not be read', () => {
    const [session] = sessionsIn([aTrial()], ['observations']);
    expect(session?.analgesicReduction.state).toBe('unreadable');
  });
});

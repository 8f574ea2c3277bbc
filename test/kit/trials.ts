import type { Observation, Procedure } from 'fhir/r4';
import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import { aProcedure, cpt } from './fhir.ts';
import { VISIT, visitNote } from './performance.ts';
import { readOne } from './read-chart.ts';
import { aLocal, sessionsIn } from './visits.ts';

/** Stimulators and pumps as charts tell of them, with a trial in September 2026. */

/** A trial of stimulator leads from the 1st to the 8th of September. */
export const aTrial = (over: Partial<Procedure> = {}): Procedure => ({
  ...aProcedure('trial', '63650', '2026-09-01'),
  performedPeriod: { start: '2026-09-01', end: '2026-09-08' },
  ...over,
});

/** The only session of the past in a chart. */
export function pastTrial(...chart: unknown[]): PainProcedure {
  const [only, ...others] = sessionsIn(chart);
  if (!only || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} sessions`);
  return only;
}

/** A daily dose of opioids in morphine equivalents. */
export const aDose = (effectiveDateTime: string, value: number): Observation =>
  aLocal('opioid-mme', {
    id: `mme-${effectiveDateTime}`,
    effectiveDateTime,
    valueQuantity: { value, unit: 'MME/day' },
  });

/** A procedure of a code on 2026-11-20, with the note of its encounter. */
export const noted = (code: string, note: string, over: Partial<Procedure> = {}): PainProcedure =>
  readOne({
    procedures: [aProcedure('done', code, '2026-11-20', { encounter: VISIT, ...over })],
    chart: [visitNote(note)],
  });

/** A service by its code, done by whoever. */
export const aService = (id: string, code: string, day: string): Procedure => ({
  ...aProcedure(id, code, day),
  code: cpt(code),
});

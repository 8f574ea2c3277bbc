import { expect, it } from 'vitest';
import { aProcedure } from '../../kit/fhir.ts';
import { aDrug, DAY, hcpcs, scannedNote, VISIT, visitNote } from '../../kit/performance.ts';
import { readOne } from '../../kit/read-chart.ts';

const done = aProcedure('done', '62323', DAY, { encounter: VISIT });
const charted = (...chart: unknown[]) => readOne({ procedures: [done], chart }).contrast;
const note = (words: string) =>
  visitNote(`PROCEDURE: L4-L5 interlaminar epidural injection.\n${words}`);
const twoMl = { value: 2, unit: 'mL' };

it.each([
  ['a brand', aDrug('a', 'Omnipaque 240', twoMl)],
  ['a generic name', aDrug('a', 'iopamidol 41 % Injection', twoMl)],
  ['a HCPCS code', aDrug('a', '', twoMl, { medicationCodeableConcept: hcpcs('Q9966') })],
])('contrast that was charted as given by %s was used', (_name, given) => {
  expect(charted(given)).toMatchObject({
    value: true,
    evidence: [{ reference: 'MedicationAdministration/a' }],
  });
});

it('another drug tells nothing of contrast', () => {
  expect(charted(aDrug('a', 'Depo-Medrol', twoMl)).state).toBe('undocumented');
});

it('contrast for a vein is none through the needle', () => {
  const given = aDrug('a', 'Omnipaque 240', undefined, {
    dosage: { route: { text: 'intravenous' } },
  });
  expect(charted(given).state).toBe('undocumented');
});

it('a note tells that it was used, or that it was not', () => {
  expect(charted(note('2 mL of Omnipaque showed epidural spread.'))).toMatchObject({ value: true });
  expect(charted(note('No contrast was used.'))).toMatchObject({ value: false });
});

it('the remark on a procedure counts as well as a note', () => {
  const remarked = { ...done, note: [{ text: 'Contrast spread confirmed in two views' }] };
  expect(readOne({ procedures: [remarked] }).contrast).toMatchObject({ value: true });
});

it('charted contrast and a note that denies it are kept apart', () => {
  expect(charted(aDrug('a', 'Omnipaque', twoMl), note('No contrast was used.'))).toMatchObject({
    value: true,
    contradictions: [{ value: false, origin: 'note' }],
  });
});

it('nothing said is undocumented, and unreadable where something was not read', () => {
  expect(charted().state).toBe('undocumented');
  expect(charted(scannedNote()).state).toBe('unreadable');
  const unread = ['medicationAdministrations'];
  expect(readOne({ procedures: [done], unread }).contrast.state).toBe('unreadable');
});

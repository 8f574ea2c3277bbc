import { expect, it } from 'vitest';
import { aNote, anOrder, aProcedure } from '../../kit/fhir.ts';
import { DAY, DONE, scannedNote, VISIT, visitNote } from '../../kit/performance.ts';
import { read, readOne } from '../../kit/read-chart.ts';

const done = aProcedure('done', '64493', DAY, { encounter: VISIT });
const charted = (...chart: unknown[]) => readOne({ procedures: [done], chart }).report;

it.each([
  ['the note being signed', { note: aNote('Medial branch block') }],
  ['a note of the encounter', { chart: [visitNote('Medial branch block')] }],
  [
    'a note that names the procedure',
    { chart: [visitNote('x', { context: { related: [DONE] } })] },
  ],
  ['a note whose words cannot be read', { chart: [scannedNote()] }],
])('%s is the report', (_name, told) => {
  expect(readOne({ procedures: [done], ...told }).report).toMatchObject({
    state: 'documented',
    value: 'DocumentReference/note',
  });
});

it('a report that the procedure names exists, even where it was not read', () => {
  const reported = { ...done, report: [{ reference: 'DiagnosticReport/r' }] };
  expect(readOne({ procedures: [reported] }).report).toMatchObject({ value: 'DiagnosticReport/r' });
});

it('a report that was entered by mistake is none', () => {
  const reported = { ...done, report: [{ reference: 'DiagnosticReport/r' }] };
  const report = { resourceType: 'DiagnosticReport', id: 'r', status: 'entered-in-error' };
  expect(readOne({ procedures: [reported], chart: [report] }).report.state).toBe('undocumented');
});

it('a date alone is no report', () => {
  expect(charted().state).toBe('undocumented');
  expect(
    charted(visitNote('x', { context: { encounter: [{ reference: 'Encounter/other' }] } })).state,
  ).toBe('undocumented');
});

it('is unreadable where notes could not be read', () => {
  expect(readOne({ procedures: [done], unread: ['notes'] }).report.state).toBe('unreadable');
});

it('of a session of the past is known, too', () => {
  const chart = [done, visitNote('Medial branch block')];
  const { history } = read({ orders: [anOrder('64635')], chart });
  expect(history).toMatchObject({
    value: { sessions: [{ report: { value: 'DocumentReference/note' } }] },
  });
});

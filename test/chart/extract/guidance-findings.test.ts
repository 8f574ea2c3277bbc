import { expect, it } from 'vitest';
import { aProcedure } from '../../kit/fhir.ts';
import { DAY, DONE, scannedNote, VISIT, visitNote } from '../../kit/performance.ts';
import { readOne } from '../../kit/read-chart.ts';

const done = aProcedure('done', '20610', DAY, { encounter: VISIT });
const charted = (...chart: unknown[]) => readOne({ procedures: [done], chart }).guidanceFindings;
const study = (over: object = {}) => ({
  resourceType: 'ImagingStudy',
  id: 'study',
  status: 'available',
  procedureReference: DONE,
  ...over,
});
const report = (over: object = {}) => ({
  resourceType: 'DiagnosticReport',
  id: 'report',
  status: 'final',
  imagingStudy: [{ reference: 'ImagingStudy/study' }],
  conclusion: 'Needle tip in the joint space',
  ...over,
});

it('a report on the guiding images tells what they showed', () => {
  expect(charted(study(), report())).toMatchObject({
    value: 'Needle tip in the joint space',
    evidence: [{ reference: 'DiagnosticReport/report', quote: 'Needle tip in the joint space' }],
  });
});

it('a report without words of its own is still a report', () => {
  const filed = report({ conclusion: undefined, code: { text: 'US guidance report' } });
  expect(charted(study(), filed)).toMatchObject({ value: 'US guidance report' });
});

it.each([
  [
    'on images of another time',
    study({ procedureReference: undefined, encounter: VISIT }),
    report(),
  ],
  ['that was entered by mistake', study(), report({ status: 'entered-in-error' })],
])('a report %s tells nothing', (_name, ...chart) => {
  expect(charted(...chart).state).toBe('undocumented');
});

it('a report that the procedure names must be on images', () => {
  const reported = { ...done, report: [{ reference: 'DiagnosticReport/report' }] };
  const named = (over: object) =>
    readOne({ procedures: [reported], chart: [report({ imagingStudy: undefined, ...over })] })
      .guidanceFindings.state;
  expect(named({ code: { text: 'Fluoroscopy report' } })).toBe('documented');
  expect(named({ code: { text: 'Procedure report' } })).toBe('undocumented');
});

it('a note tells it under a heading of its own', () => {
  const note = visitNote(
    'PROCEDURE: Right knee injection under ultrasound.\nUltrasound findings: small effusion, needle in the joint.',
  );
  expect(charted(note)).toMatchObject({ value: expect.stringContaining('small effusion') });
});

it('findings are unreadable where a note or reports are', () => {
  expect(charted(scannedNote()).state).toBe('unreadable');
  expect(readOne({ procedures: [done], unread: ['reports'] }).guidanceFindings.state).toBe(
    'unreadable',
  );
  expect(charted().state).toBe('undocumented');
});

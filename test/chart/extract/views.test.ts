import { expect, it } from 'vitest';
import { aProcedure } from '../../kit/fhir.ts';
import { DAY, DONE, scannedNote, VISIT, visitNote } from '../../kit/performance.ts';
import { readOne } from '../../kit/read-chart.ts';

const done = aProcedure('done', '62323', DAY, { encounter: VISIT });
const charted = (...chart: unknown[]) => readOne({ procedures: [done], chart }).views;
const study = (numberOfInstances: number, over: object = {}) => ({
  resourceType: 'ImagingStudy',
  id: 'study',
  status: 'available',
  procedureReference: DONE,
  numberOfInstances,
  ...over,
});
const media = (id: string) => ({ resourceType: 'Media', id, status: 'completed', partOf: [DONE] });
const note = (words: string) =>
  visitNote(`PROCEDURE: L4-L5 interlaminar epidural injection under fluoroscopy.\n${words}`);

it('views are told of in a note', () => {
  expect(charted(note('AP and lateral fluoroscopic views confirmed the needle.'))).toMatchObject({
    value: 2,
  });
});

it('views are as many as the images that were kept', () => {
  expect(charted(study(3))).toMatchObject({
    value: 3,
    evidence: [{ reference: 'ImagingStudy/study' }],
  });
  expect(charted(media('a'), media('b'))).toMatchObject({ value: 2 });
});

it('the greatest number counts, and contradicts nothing', () => {
  const both = charted(study(1), note('AP and lateral fluoroscopic views confirmed the needle.'));
  expect(both).toMatchObject({ value: 2, contradictions: [] });
});

it('images of the same encounter count loosely', () => {
  const beside = study(2, { procedureReference: undefined, encounter: VISIT });
  expect(charted(beside)).toMatchObject({ value: 2, loose: true });
});

it('a study without images shows no view', () => {
  expect(charted(study(0)).state).toBe('undocumented');
});

it('views are unreadable where images or notes are', () => {
  expect(charted(scannedNote()).state).toBe('unreadable');
  expect(readOne({ procedures: [done], unread: ['imaging'] }).views.state).toBe('unreadable');
  expect(readOne({ procedures: [done], unread: ['media'] }).views.state).toBe('unreadable');
});

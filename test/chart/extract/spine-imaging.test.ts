import type { DiagnosticReport, ImagingStudy } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { DICOM, LOINC } from '../../../src/terminology/systems.ts';
import { aProcedure } from '../../kit/fhir.ts';
import { aScan, aVisit, ordered } from '../../kit/visits.ts';

const images = (...chart: unknown[]) =>
  documentedValue(ordered(chart).spineImaging)?.map(({ modality, day, regions, levels }) => ({
    modality,
    day: day && `${day}`,
    regions,
    levels,
  }));
const report = (over: Partial<DiagnosticReport> = {}): DiagnosticReport => ({
  resourceType: 'DiagnosticReport',
  id: 'mri',
  status: 'final',
  code: { text: 'MRI lumbar spine without contrast' },
  effectiveDateTime: '2026-08-10',
  conclusion: 'L4-L5 disc herniation with left L5 nerve root compression.',
  ...over,
});
const study = (code: string, over: Partial<ImagingStudy> = {}): ImagingStudy => ({
  resourceType: 'ImagingStudy',
  id: 'study',
  status: 'available',
  subject: { reference: 'Patient/p' },
  started: '2026-08-10T09:00:00-06:00',
  modality: [{ system: DICOM, code }],
  description: 'Lumbar spine',
  ...over,
});

describe('a report', () => {
  it('tells what was imaged, when, and at which levels', () => {
    expect(images(report())).toEqual([
      { modality: 'mri', day: '2026-08-10', regions: ['lumbar-sacral'], levels: ['L4-L5', 'L5'] },
    ]);
  });

  it.each([
    ['L4-L5 disc herniation with left L5 nerve root compression.', 'left'],
    ['Rt L4-5 foraminal stenosis. Right L5-S1 recess stenosis; no fracture.', 'right'],
    ['Right L3-4 narrowing. L4-5 disc herniation.', undefined],
    ['Right L3-4 narrowing. Left L4-5 disc herniation.', undefined],
    ['L4-5 central and right paracentral protrusion.', undefined],
    ['L4-5 protrusion, R > L, right L5 root displaced.', undefined],
    ['L4-5 disc herniation.', undefined],
  ])('tells of a side alone where every finding does: %s', (conclusion, side) => {
    const found = documentedValue(ordered([report({ conclusion })]).spineImaging);
    expect(found?.[0]?.side).toBe(side);
  });

  it('is known by the words of its code as well', () => {
    const coding = [{ system: LOINC, code: '24968-3', display: 'MR Lumbar spine WO contrast' }];
    expect(images(report({ code: { coding } }))).toMatchObject([{ modality: 'mri' }]);
  });

  it.each([
    ['CT cervical spine', 'ct', 'cervical-thoracic'],
    ['CT myelogram lumbar', 'ct-myelogram', 'lumbar-sacral'],
    ['X-ray lumbar spine 2 views', 'x-ray', 'lumbar-sacral'],
    ['MRI thoracic spine', 'mri', 'cervical-thoracic'],
  ])('called "%s" is a %s of the %s spine', (text, modality, region) => {
    expect(images(report({ code: { text }, conclusion: 'Normal.' }))).toMatchObject([
      { modality, regions: [region], levels: [] },
    ]);
  });

  it('has the date and modality of its study where it bears none', () => {
    const { effectiveDateTime: _none, ...undated } = report({
      code: { text: 'Lumbar spine' },
      imagingStudy: [{ reference: 'ImagingStudy/study' }],
    });
    expect(images(undated, study('MR'))).toMatchObject([{ modality: 'mri', day: '2026-08-10' }]);
  });

  it('may hold its words as plain text', () => {
    const data = Buffer.from('Stenosis at L3-L4.').toString('base64');
    const { conclusion: _none, ...attached } = report({
      presentedForm: [{ contentType: 'text/plain', data }],
    });
    expect(images(attached)).toMatchObject([{ levels: ['L3-L4'] }]);
  });

  it.each([
    ['of another part of the body', { code: { text: 'MRI left knee' }, conclusion: 'Normal.' }],
    ['of fluoroscopy', { code: { text: 'Fluoroscopy lumbar spine' } }],
    ['entered by mistake', { status: 'entered-in-error' as const }],
    ['made after the procedure', { effectiveDateTime: '2026-11-22' }],
  ])('%s does not count', (_what, over) => {
    expect(images(report(over))).toBeUndefined();
  });
});

describe('a study', () => {
  it.each([
    ['MR', 'mri'],
    ['CT', 'ct'],
    ['DX', 'x-ray'],
  ])('of modality %s is a %s', (code, modality) => {
    expect(images(study(code))).toMatchObject([
      { modality, day: '2026-08-10', regions: ['lumbar-sacral'] },
    ]);
  });

  it.each(['XA', 'RF', 'US'])('of modality %s is no image of the cause', (code) => {
    expect(images(study(code))).toBeUndefined();
  });

  it('that guided a needle is none either', () => {
    const block = aProcedure('block', '64493', '2026-08-10');
    const guiding = study('CT', { procedureReference: { reference: 'Procedure/block' } });
    expect(images(guiding, block)).toBeUndefined();
    expect(images(study('CT', { description: 'CT guided lumbar injection' }))).toBeUndefined();
  });
});

it.each([
  [
    'MRI of the lumbar spine from 8/10/2026 shows L4-L5 stenosis.',
    { modality: 'mri', day: '2026-08-10', regions: ['lumbar-sacral'], levels: ['L4-L5'] },
  ],
  [
    'MRI in October 2026 shows C5-C6 stenosis.',
    { modality: 'mri', day: '2026-10-15', regions: ['cervical-thoracic'], levels: ['C5-C6'] },
  ],
  [
    'MRI shows L4-L5 stenosis.',
    { modality: 'mri', day: undefined, regions: ['lumbar-sacral'], levels: ['L4-L5'] },
  ],
])('a visit tells: %s', (words, image) => {
  expect(images(aVisit('2026-10-15', `HISTORY: ${words}`))).toEqual([image]);
});

it('nothing said is undocumented, and unreadable where it may stand unread', () => {
  expect(ordered().spineImaging.state).toBe('undocumented');
  for (const part of ['imaging', 'reports', 'notes'])
    expect(ordered([], { unread: [part] }).spineImaging.state).toBe('unreadable');
  expect(ordered([aScan('2020-01-01')]).spineImaging.state).toBe('unreadable');
});

it.each([
  ['a form that could not be read', [{ contentType: 'application/pdf', url: 'Binary/x' }], true],
  ['a plain form', [{ contentType: 'text/plain', data: btoa('L4-L5 stenosis.') }], false],
  ['no form', [], false],
])('a report with %s leaves open what it shows, or does not', (_what, presentedForm, isOpen) => {
  const { conclusion: _none, ...bare } = report({ presentedForm });
  const { spineImaging } = ordered([bare]);
  expect(spineImaging.state).toBe('documented');
  expect('unread' in spineImaging).toBe(isOpen);
});

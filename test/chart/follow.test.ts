import type { DiagnosticReport } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { follow, followGiven } from '../../src/chart/follow.ts';
import { aDraftClaim, anItem } from '../kit/claim.ts';
import { aDrug } from '../kit/performance.ts';

describe('of a claim of the context is read', () => {
  it('the diagnosis it refers to', () => {
    const diagnosis = [{ sequence: 1, diagnosisReference: { reference: 'Condition/c' } }];
    expect(followGiven(aDraftClaim([anItem('64483')], { diagnosis }))).toEqual(['Condition/c']);
  });

  it('its facility, where an item names a time of day', () => {
    const facility = { reference: 'Location/asc' };
    const timed = anItem('64483', { servicedPeriod: { start: '2026-11-20T23:30:00Z' } });
    delete timed.servicedDate;
    expect(followGiven(aDraftClaim([timed], { facility }))).toEqual(['Location/asc']);
    expect(followGiven(aDraftClaim([anItem('64483')], { facility }))).toEqual([]);
  });
});

describe('of a drug that was given is read', () => {
  const medicationReference = { reference: 'Medication/m' };

  it('its product, where nothing else names it', () => {
    expect(follow(aDrug('a', '', undefined, { medicationReference }))).toEqual(['Medication/m']);
    const named = { ...medicationReference, display: 'Kenalog' };
    expect(follow(aDrug('a', '', undefined, { medicationReference: named }))).toEqual([]);
  });

  it('nothing, where it was given in no procedure', () => {
    expect(follow(aDrug('a', '', undefined, { medicationReference, partOf: [] }))).toEqual([]);
  });
});

describe('of a report is read', () => {
  const report = (text: string, over: Partial<DiagnosticReport> = {}): DiagnosticReport => ({
    resourceType: 'DiagnosticReport',
    id: 'report',
    status: 'final',
    code: { text },
    presentedForm: [{ contentType: 'text/html', url: 'Binary/report' }],
    ...over,
  });

  it('its text, where it is of images of the spine and concludes nothing itself', () => {
    expect(follow(report('MRI lumbar spine'))).toEqual(['Binary/report']);
    expect(follow(report('MRI lumbar spine', { conclusion: 'Stenosis.' }))).toEqual([]);
  });

  it.each(['MRI brain', 'Lumbar puncture, cell count', 'Basic metabolic panel'])(
    'nothing, where it is %s',
    (text) => {
      expect(follow(report(text))).toEqual([]);
    },
  );

  it('nothing, where its text lies in itself', () => {
    expect(follow(report('MRI lumbar spine', { presentedForm: [{ url: '#text' }] }))).toEqual([]);
  });
});

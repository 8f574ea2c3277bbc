import { describe, expect, it } from 'vitest';
import { aProcedure, cpt } from '../../kit/fhir.ts';
import { aConsentForm, DAY, scannedNote, VISIT, visitNote } from '../../kit/performance.ts';
import { readOne } from '../../kit/read-chart.ts';

const done = aProcedure('done', '62323', DAY, { encounter: VISIT });
const charted = (...chart: unknown[]) => readOne({ procedures: [done], chart }).consent;

const aConsent = (over: object = {}) => ({
  resourceType: 'Consent',
  id: 'consent',
  status: 'active',
  scope: { coding: [{ code: 'treatment' }] },
  category: [{ text: 'Consent to procedure' }],
  dateTime: DAY,
  ...over,
});

describe('a consent on record', () => {
  it.each([
    ['of the same day', {}, 'documented'],
    ['of the week before', { dateTime: '2026-11-13T09:00:00Z' }, 'documented'],
    ['of the day after', { dateTime: '2026-11-21' }, 'undocumented'],
    ['without a day', { dateTime: undefined }, 'documented'],
    ['that was refused', { status: 'rejected' }, 'undocumented'],
    ['that was withdrawn', { status: 'inactive' }, 'undocumented'],
    ['that denies', { provision: { type: 'deny' } }, 'undocumented'],
    ['to the use of data', { scope: { coding: [{ code: 'patient-privacy' }] } }, 'undocumented'],
    ['to research', { category: [{ text: 'Research participation' }] }, 'undocumented'],
    ['to this procedure', { provision: { code: [cpt('62323')] } }, 'documented'],
    ['to another procedure', { provision: { code: [cpt('64635')] } }, 'undocumented'],
    ['to what is not known here', { provision: { code: [cpt('99999')] } }, 'documented'],
  ])('%s is %4$s', (_name, over, state) => {
    expect(charted(aConsent(over)).state).toBe(state);
  });

  it('is judged by the day at the facility', () => {
    expect(charted(aConsent({ dateTime: '2026-11-21T05:30:00Z' })).state).toBe('documented');
    expect(charted(aConsent({ dateTime: '2026-11-21T06:30:00Z' })).state).toBe('undocumented');
  });

  it('is named by the newest of several', () => {
    const older = aConsent({ id: 'old', dateTime: '2020-01-01' });
    expect(charted(older, aConsent())).toMatchObject({
      value: 'Consent to procedure',
      evidence: [{ reference: 'Consent/consent', date: DAY }, { reference: 'Consent/old' }],
      contradictions: [],
    });
  });
});

describe('a consent form', () => {
  it.each([
    ['of the encounter', { context: { encounter: [VISIT] } }, 'documented'],
    ['signed at an earlier visit', { date: '2026-11-01T10:00:00Z' }, 'documented'],
    ['of the day after', { date: '2026-11-22T10:00:00Z' }, 'undocumented'],
    [
      'signed in time and scanned later',
      { date: '2026-11-22T10:00:00Z', context: { period: { start: DAY } } },
      'documented',
    ],
    [
      'made in time and filed later',
      {
        date: '2026-11-22T10:00:00Z',
        content: [{ attachment: { contentType: 'application/pdf', creation: DAY } }],
      },
      'documented',
    ],
    ['entered by mistake', { status: 'entered-in-error' }, 'undocumented'],
    ['that is a progress note', { type: { text: 'Progress note' } }, 'undocumented'],
  ])('%s is %3$s', (_name, over, state) => {
    expect(charted(aConsentForm(over)).state).toBe(state);
  });

  it('goes by its name', () => {
    const form = aConsentForm({ description: 'Consent for epidural injection' });
    expect(charted(form)).toMatchObject({ value: 'Consent for epidural injection' });
  });
});

describe('consent in words', () => {
  it('stands in the note', () => {
    const note = visitNote('PROCEDURE: Epidural injection. Written informed consent was obtained.');
    expect(charted(note)).toMatchObject({
      value: expect.stringContaining('consent was obtained'),
      evidence: [{ reference: 'DocumentReference/note' }],
    });
  });

  it('stands in a remark on the procedure', () => {
    const remarked = { ...done, note: [{ text: 'Informed consent obtained' }] };
    expect(readOne({ procedures: [remarked] }).consent.state).toBe('documented');
  });
});

it('consent is undocumented where nothing tells of it, and unreadable where something was not read', () => {
  expect(charted().state).toBe('undocumented');
  expect(charted(scannedNote()).state).toBe('unreadable');
  for (const source of ['consents', 'notes', 'encounterDocuments']) {
    expect(readOne({ procedures: [done], unread: [source] }).consent.state).toBe('unreadable');
  }
});

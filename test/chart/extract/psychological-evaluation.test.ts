import { describe, expect, it } from 'vitest';
import { clearedIn } from '../../../src/chart/extract/psychological-evaluation.ts';
import { aClaim } from '../../kit/fhir.ts';
import { aService } from '../../kit/trials.ts';
import { aLocal, aScan, aVisit, ordered } from '../../kit/visits.ts';

const SCS = { code: '63650' };
const evaluation = (...chart: unknown[]) => ordered(chart, SCS).psychologicalEvaluation;
const day = (text: string) => Temporal.PlainDate.from(text);
const OBSERVED = aLocal('psychological-evaluation', { effectiveDateTime: '2026-08-01' });

describe('a psychological evaluation', () => {
  it('is observed', () => {
    expect(evaluation(OBSERVED)).toMatchObject({
      value: { day: day('2026-08-01') },
      evidence: [{ reference: 'Observation/psychological-evaluation', date: '2026-08-01' }],
    });
  });

  it.each([
    [{ valueBoolean: true }, true],
    [{ valueBoolean: false }, false],
    [{ valueString: 'Cleared for the implant' }, true],
    [{ valueCodeableConcept: { text: 'Not a suitable candidate' } }, false],
  ])('with %j clears the patient: %s', (value, isCleared) => {
    expect(evaluation({ ...OBSERVED, ...value })).toMatchObject({ value: { isCleared } });
  });

  it('does not count when it was entered by mistake', () => {
    expect(evaluation({ ...OBSERVED, status: 'entered-in-error' }).state).toBe('undocumented');
  });

  it.each([
    ['by its type', { type: { coding: [{ system: 'http://loinc.org', code: '34791-4' }] } }],
    ['by its name', { type: { text: 'Psychological evaluation' } }],
    ['by its title', { description: 'Psychosocial assessment, SCS' }],
  ])('is filed as a document, known %s', (_name, over) => {
    expect(evaluation(aVisit('2026-08-01', 'Report.', { type: {}, ...over }))).toMatchObject({
      value: { day: day('2026-08-01') },
    });
  });

  it('is reported', () => {
    const report = {
      resourceType: 'DiagnosticReport',
      id: 'psych',
      status: 'final',
      code: { text: 'Psychological testing' },
      effectiveDateTime: '2026-08-01',
      conclusion: 'No contraindications to implantation.',
    };
    expect(evaluation(report)).toMatchObject({
      value: { day: day('2026-08-01'), isCleared: true },
    });
    expect(evaluation({ ...report, status: 'cancelled' }).state).toBe('undocumented');
  });

  it('is a service that was done or claimed', () => {
    expect(evaluation(aService('psych', '90791', '2026-08-01')).state).toBe('documented');
    expect(evaluation(aClaim('claim', '96130', '2026-08-01')).state).toBe('documented');
    expect(evaluation(aService('office', '99213', '2026-08-01')).state).toBe('undocumented');
  });

  it('is told of in a note, on a day that the note does not give', () => {
    const fact = evaluation(
      aVisit('2026-11-01', 'HISTORY: She completed a psychological evaluation and was cleared.'),
    );
    expect(fact).toMatchObject({
      value: { isCleared: true },
      evidence: [{ reference: 'DocumentReference/visit-2026-11-01' }],
    });
    expect(fact).not.toHaveProperty('value.day');
  });

  it('that is planned is none', () => {
    const note = aVisit('2026-11-01', 'PLAN: Psychological evaluation before the trial.');
    expect(evaluation(note).state).toBe('undocumented');
  });

  it('of the latest day before the procedure counts', () => {
    const earlier = { ...OBSERVED, id: 'a', effectiveDateTime: '2025-01-01' };
    const later = { ...OBSERVED, id: 'b', effectiveDateTime: '2026-11-21' };
    expect(evaluation(earlier, OBSERVED, later)).toMatchObject({
      value: { day: day('2026-08-01') },
    });
    expect(evaluation(later)).toMatchObject({ value: { day: day('2026-11-21') } });
  });

  it.each(['observations', 'notes', 'reports', 'procedures'])(
    'may be in %s that could not be read',
    (part) => {
      expect(ordered([], { ...SCS, unread: [part] }).psychologicalEvaluation.state).toBe(
        'unreadable',
      );
    },
  );

  it('may be in a note that cannot be read, and is undocumented where nothing tells', () => {
    expect(evaluation(aScan('2026-11-01')).state).toBe('unreadable');
    expect(evaluation().state).toBe('undocumented');
  });
});

it.each([
  ['Cleared for SCS', true],
  ['No psychological contraindications', true],
  ['Good candidate', true],
  ['Not cleared', false],
  ['Not a good candidate', false],
  ['Implantation is contraindicated', false],
  ['Recommend against implantation', false],
  ['NSAIDs are contraindicated. Cleared.', true],
  ['Advised against driving', undefined],
  ['Seen today', undefined],
])('"%s" clears: %s', (words, isCleared) => {
  expect(clearedIn(words)).toBe(isCleared);
});

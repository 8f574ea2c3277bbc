import type { Procedure } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { SNOMED } from '../../../src/terminology/systems.ts';
import { aClaim, aProcedure } from '../../kit/fhir.ts';
import { aLocal, aScan, aVisit, ordered } from '../../kit/visits.ts';

/** The courses a chart tells of, without their places. */
const courses = (...chart: unknown[]) =>
  documentedValue(ordered(chart).conservativeCare)?.map(({ evidence: _place, ...course }) =>
    Object.fromEntries(
      Object.entries(course).map(([key, value]) => [key, value === true ? value : `${value}`]),
    ),
  );
const { performedDateTime: _none, ...undated } = aProcedure('pt', '97110', '2026-01-01');
const therapy = (over: Partial<Procedure> = {}): Procedure => ({
  ...undated,
  code: { coding: [{ system: SNOMED, code: '91251008' }] },
  performedPeriod: { start: '2026-08-01', end: '2026-10-01' },
  ...over,
});

describe('therapy that is charted', () => {
  it('has the period of its procedure', () => {
    expect(courses(therapy())).toEqual([
      { modality: 'physical therapy', from: '2026-08-01', to: '2026-10-01' },
    ]);
  });

  it.each([
    ['in words', { code: { text: 'Chiropractic manipulation' } }, 'chiropractic care'],
    ['by CPT', { code: aProcedure('x', '98941', '').code }, 'chiropractic care'],
    ['by CPT', { code: aProcedure('x', '97140', '').code }, 'physical therapy'],
  ])('is known %s', (_how, over, modality) => {
    expect(courses(therapy(over))).toMatchObject([{ modality }]);
  });

  it('goes on until today while it is in progress, and tells no end where none is charted', () => {
    const performedPeriod = { start: '2026-10-01' };
    expect(courses(therapy({ performedPeriod, status: 'in-progress' }))).toEqual([
      { modality: 'physical therapy', from: '2026-10-01', to: '2026-11-21' },
    ]);
    expect(courses(therapy({ performedPeriod }))).toEqual([
      { modality: 'physical therapy', from: '2026-10-01' },
    ]);
  });

  it('tells its outcome, and that it could not be borne', () => {
    expect(courses(therapy({ outcome: { text: 'No lasting relief' } }))).toMatchObject([
      { outcome: 'No lasting relief' },
    ]);
    expect(
      courses(therapy({ note: [{ text: 'Unable to tolerate the exercises.' }] })),
    ).toMatchObject([{ outcome: 'Unable to tolerate', isNotTolerated: true }]);
  });

  it.each(['not-done', 'entered-in-error', 'preparation'] as const)(
    'counts for nothing when %s',
    (status) => {
      expect(courses(therapy({ status }))).toBeUndefined();
    },
  );

  it('is a course of its visits, as long as no more than a month lies between two', () => {
    const visits = ['2026-07-01', '2026-07-20', '2026-08-20', '2026-10-01'].map((day, place) =>
      aProcedure(`pt-${place}`, '97110', day),
    );
    expect(courses(...visits)).toEqual([
      { modality: 'physical therapy', from: '2026-07-01', to: '2026-08-20' },
      { modality: 'physical therapy', from: '2026-10-01' },
    ]);
  });

  it('is known from the claims of others', () => {
    expect(courses(aClaim('a', '97110', '2026-07-01'), aClaim('b', '97140', '2026-07-29'))).toEqual(
      [{ modality: 'physical therapy', from: '2026-07-01', to: '2026-07-29' }],
    );
  });

  it('that begins after the procedure is none before it', () => {
    expect(courses(aProcedure('pt', '97110', '2026-11-22'))).toBeUndefined();
    expect(courses(aProcedure('pt', '97110', '2026-11-21'))).toHaveLength(1);
  });

  it('an injection is no therapy', () => {
    expect(courses(aProcedure('tpi', '20552', '2026-07-01'))).toBeUndefined();
  });
});

describe('an observation of care', () => {
  it('has its period, and each kind its words name', () => {
    const observed = aLocal('conservative-care', {
      effectivePeriod: { start: '2026-08-01', end: '2026-09-15' },
      valueString: 'Physical therapy and naproxen without relief',
    });
    expect(courses(observed)).toEqual([
      {
        modality: 'physical therapy',
        from: '2026-08-01',
        to: '2026-09-15',
        outcome: 'without relief',
      },
      { modality: 'NSAID', from: '2026-08-01', to: '2026-09-15', outcome: 'without relief' },
    ]);
  });

  it('has the time its words give where it bears no period', () => {
    const observed = aLocal('conservative-care', {
      effectiveDateTime: '2026-10-01',
      valueString: '8 weeks of physical therapy',
    });
    expect(courses(observed)).toEqual([{ modality: 'physical therapy', lasted: 'P56D' }]);
  });
});

describe('a visit tells', () => {
  it.each([
    [
      'Failed 8 weeks of physical therapy.',
      { modality: 'physical therapy', lasted: 'P56D', outcome: 'Failed' },
    ],
    ['Physical therapy for 3 months did not help.', { lasted: 'P3M', outcome: 'did not help' }],
    ['PT 4/2-5/30/2026 without relief.', { from: '2026-04-02', to: '2026-05-30' }],
    ['Failed chiropractic care since March 2026.', { from: '2026-03-01', to: '2026-10-15' }],
    ['She could not tolerate physical therapy.', { isNotTolerated: true }],
    ['She completed physical therapy. It did not help.', { outcome: 'did not help' }],
  ])('%s', (words, course) => {
    expect(courses(aVisit('2026-10-15', `HISTORY: ${words}`))).toMatchObject([course]);
  });

  it('with its own words as the place', () => {
    const visit = aVisit('2026-10-15', 'HISTORY: Failed 8 weeks of physical therapy.');
    expect(ordered([visit]).conservativeCare).toMatchObject({
      evidence: [{ date: '2026-10-15', quote: expect.stringContaining('Failed 8 weeks') }],
    });
  });
});

it('nothing said is undocumented, and unreadable where it may stand unread', () => {
  expect(ordered().conservativeCare.state).toBe('undocumented');
  for (const part of ['procedures', 'observations', 'notes'])
    expect(ordered([], { unread: [part] }).conservativeCare.state).toBe('unreadable');
  expect(ordered([aScan('2020-01-01')]).conservativeCare.state).toBe('unreadable');
});

import { describe, expect, it } from 'vitest';
import { phaseOf } from '../../src/rules/stimulator.ts';
import {
  describeTrial,
  generatorBefore,
  newImplant,
  trialsBefore,
} from '../../src/rules/stimulator-trial.ts';
import {
  codes,
  day,
  factsOf,
  history,
  planned,
  session,
  undocumented,
  unreadable,
} from '../kit/chart.ts';
import { implant, stage, trial } from '../kit/stimulators.ts';

describe('the phase of a stimulator procedure', () => {
  it.each([
    ['leads alone', planned('63650'), 'new'],
    ['leads for a trial', planned('63650', stage('trial')), 'trial'],
    ['leads that stay', planned('63650', stage('permanent')), 'permanent'],
    ['leads and generator', implant(), 'permanent'],
    ['leads and generator, called a trial', implant(stage('trial')), 'permanent'],
    ['a generator alone', planned('63685'), 'generator'],
    ['a generator that replaces one', planned('63685', stage('replacement')), 'replacement'],
    ['a generator that stays', planned('63685', stage('permanent')), 'permanent'],
    ['a revision', planned('63685', { codes: codes('63685', '63688') }), 'replacement'],
    ['programming', planned('95972'), 'none'],
    ['leads and programming', planned('63650', { codes: codes('95972', '63650') }), 'new'],
    ['words without codes', planned('63650', { codes: [] }), 'new'],
    ['an epidural', planned('62323', stage('trial')), 'none'],
  ])('%s', (_which, procedure, phase) => {
    expect(phaseOf(procedure)).toBe(phase);
  });
});

const date = day('2026-11-21');
const earlier = trial(40, { reference: 'Procedure/earlier', dateOfService: undocumented });
const onItself = session('63650', '2026-11-21');

describe('what was done before a day', () => {
  it('is every trial, the latest first and one without a day last', () => {
    const first = session('63650', '2025-01-01');
    const done = history([earlier, first, trial(60), onItself, session('63688', '2026-02-02')]);
    const days = trialsBefore(done, date).map(({ reference }) => reference);
    expect(days).toEqual(['Procedure/2026-10-01', 'Procedure/2025-01-01', 'Procedure/earlier']);
  });

  it('is the latest generator', () => {
    const placed = ['2020-05-05', '2023-05-05', '2021-05-05', '2026-11-21', '2027-01-01'].map(
      (on) => session('63685', on),
    );
    const reference = generatorBefore(history(placed), date)?.reference;
    expect(reference).toBe('Procedure/2023-05-05');
  });

  it('is everything where the planned day is not known', () => {
    expect(trialsBefore(history([onItself]), undefined)).toEqual([onItself]);
  });
});

describe('a new implant', () => {
  const phaseAfter = (done: Parameters<typeof history>[0], procedure = planned('63685')) =>
    newImplant(factsOf(procedure, { history: history(done) }), procedure);

  it('is a generator after a trial', () => {
    expect(phaseAfter([trial(60)])).toBe('generator');
    expect(phaseAfter([])).toBeUndefined();
  });

  it('is none where a generator was there before', () => {
    const before = session('63685', '2020-05-05');
    expect(phaseAfter([trial(60), before])).toBeUndefined();
    expect(phaseAfter([before], implant())).toBeUndefined();
    expect(phaseAfter([before], planned('63650', stage('trial')))).toBe('trial');
  });

  it('is none that replaces or programs one', () => {
    expect(phaseAfter([], planned('63688'))).toBeUndefined();
    expect(phaseAfter([], planned('95972'))).toBeUndefined();
  });

  it('is told by its codes where the history could not be read', () => {
    const facts = { history: unreadable('procedures: 403') };
    expect(newImplant(factsOf(implant(), { facts }), implant())).toBe('permanent');
    const generator = planned('63685');
    expect(newImplant(factsOf(generator, { facts }), generator)).toBeUndefined();
  });
});

it('tells of a trial its day, as far as it is known, and its relief', () => {
  expect(describeTrial(trial(60))).toBe('2026-10-01: 60 %');
  expect(describeTrial(trial(undefined))).toBe('2026-10-01: relief not charted');
  expect(describeTrial(earlier)).toBe('no date: 40 %');
  expect(describeTrial({ ...earlier, impreciseDate: '2026-09' })).toBe('2026-09: 40 %');
});

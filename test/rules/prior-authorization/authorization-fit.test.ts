import { describe, expect, it } from 'vitest';
import type { AuthorizedItem } from '../../../src/chart/authorization.ts';
import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { fitsOf, nameOf } from '../../../src/rules/prior-authorization/authorization-fit.ts';
import {
  type Around,
  codes,
  day,
  documented,
  factsOf,
  orderLine,
  planned,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { authorized, openEnded } from './authorizations.ts';

const order = planned('64483');
const item = (code: string, over: Partial<AuthorizedItem> = {}): AuthorizedItem => ({
  code,
  levels: [],
  ...over,
});
const fits = (around: Around, procedure = order, validDays: number | null = null) =>
  fitsOf(factsOf(procedure, around), procedure, validDays);
/** What the only authorization that matches says otherwise. */
const differences = (items: AuthorizedItem[], over: Partial<PainProcedure>, around: Around = {}) =>
  fits({ authorizations: [authorized('64483', { items })], ...around }, planned('64483', over))[0]
    ?.differs;

describe('the authorizations for a procedure', () => {
  it('are approved, and name one of its codes, its family or nothing', () => {
    const authorizations = [
      authorized('64483'),
      authorized('62323'),
      authorized('64493'),
      authorized('99999'),
      authorized('64483', { items: [] }),
      authorized('64483', { items: [item('99999'), item('64483')] }),
      authorized('64483', { decision: 'denied' }),
    ];
    expect(fits({ authorizations }).map(({ authorization }) => authorization)).toEqual(
      [0, 1, 4, 5].map((index) => authorizations[index]),
    );
  });

  it('are none where the day is not known or authorizations were not read', () => {
    const vague = planned('64483', { dateOfService: undocumented });
    expect(fits({ authorizations: [authorized('64483')] }, vague)).toEqual([]);
    expect(fits({ facts: { authorizations: unreadable('403') } })).toEqual([]);
  });
});

describe('the period of an authorization', () => {
  const decided = openEnded('64483', { decidedOn: day('2026-11-01') });
  const on = (authorization: typeof decided, validDays: number | null) =>
    fits({ authorizations: [authorization] }, order, validDays)[0];

  it('ends as many days after the decision as the payer says', () => {
    expect(on(decided, 20)).toMatchObject({ end: day('2026-11-21'), isInForce: true });
    expect(on(decided, 19)).toMatchObject({ end: day('2026-11-20'), isExpired: true });
  });

  it('is open where nobody says how long it holds or when it was decided', () => {
    expect(on(decided, null)).toMatchObject({ isInForce: true, isExpired: false });
    expect(on(decided, null)).not.toHaveProperty('end');
    expect(on(openEnded('64483'), 19)).not.toHaveProperty('end');
  });

  it('begins on its first day', () => {
    expect(on(authorized('64483', { start: day('2026-11-21') }), null)?.isInForce).toBe(true);
    expect(on(authorized('64483', { start: day('2026-11-22') }), null)?.isInForce).toBe(false);
  });
});

describe('what an authorization names otherwise', () => {
  const both = [item('64483', { laterality: 'left' }), item('64483', { laterality: 'right' })];

  it('is a side that none of its lines covers, alone or together', () => {
    expect(differences(both, { laterality: documented('left') })).toEqual([]);
    expect(differences(both, { laterality: documented('bilateral') })).toEqual([]);
    expect(differences(both.slice(1), { laterality: documented('left') })).toEqual([
      'it is for the right side, not left',
    ]);
    expect(differences(both.slice(1), { laterality: documented('bilateral') })).toHaveLength(1);
    expect(differences([item('64483')], { laterality: documented('left') })).toEqual([]);
  });

  it('is a level or a place, each list in full', () => {
    const items = [
      item('64483', { levels: ['L2-L3', 'L3-L4'], setting: '11' }),
      item('64483', { setting: '24' }),
    ];
    const elsewhere = { levels: documented(['L4-L5', 'L5-S1']), setting: documented('22') };
    expect(differences(items, elsewhere)).toEqual([
      'it is for L2-L3, L3-L4, not L4-L5, L5-S1',
      'it is for place of service 11, 24, not 22',
    ]);
    expect(differences(items, { setting: documented('24') })).toEqual([]);
  });

  it('is nothing that it says of another code', () => {
    const items = [item('64483'), item('62323', { laterality: 'right' })];
    expect(differences(items, { laterality: documented('left') })).toEqual([]);
  });

  it('is a number of units below what is asked for under its code', () => {
    const lines = [
      { ...orderLine('64484'), units: 3 },
      { ...orderLine('64483'), units: 2 },
    ];
    expect(differences([item('64483', { units: 1 })], {}, { lines })).toEqual([
      'it is for 1 of 64483, not 2',
    ]);
    expect(differences([item('64483', { units: 2 })], {}, { lines })).toEqual([]);
    expect(differences([item('64483')], {}, { lines })).toEqual([]);
    expect(differences([item('64483', { units: 1 })], {})).toEqual([]);
  });

  it('is a code that it lacks, unless another that fits names it', () => {
    const two = planned('64483', { codes: codes('64483', '64484') });
    const [first, second] = [authorized('64483'), authorized('64484')];
    expect(fits({ authorizations: [first] }, two)[0]?.differs).toEqual(['it does not name 64484']);
    expect(fits({ authorizations: [first, second] }, two).map(({ differs }) => differs)).toEqual([
      [],
      [],
    ]);
    const other = fits({ authorizations: [first, second, authorized('62323')] }, two)[2];
    expect(other?.differs).toEqual(['it does not name 64483', 'it does not name 64484']);
  });

  it('is another payer or provider, where chart and authorization both name some', () => {
    const told = authorized('64483', {
      payers: ['Organization/a', 'Organization/b'],
      performers: ['Practitioner/a', 'Practitioner/b'],
    });
    const choice = { how: '', known: true, missingParameters: [], notCovered: [] };
    const apart = (payers: string[], performers: string[]) =>
      fits(
        { authorizations: [told], policyChoice: { ...choice, payers } },
        planned('64483', { performers: documented(performers) }),
      )[0]?.differs;
    expect(apart(['Organization/b', 'Organization/c'], ['Practitioner/b'])).toEqual([]);
    expect(apart([], [])).toEqual([]);
    expect(apart(['Organization/c'], ['Practitioner/c'])).toEqual([
      'it was given by another payer',
      'it names another provider',
    ]);
    const unread = { authorizations: [told], facts: { policyChoice: unreadable('403') } };
    expect(fits(unread)[0]?.differs).toEqual([]);
  });
});

it('an authorization goes by its number, else by its reference', () => {
  const { number: _number, ...plain } = authorized('64483');
  expect(nameOf(authorized('64483'))).toBe('Authorization A-1');
  expect(nameOf(plain)).toBe('ClaimResponse/1');
});

import type { Claim, ClaimResponse, ClaimResponseItem, Extension, Location, Period } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import type { Authorization } from '../../../src/chart/authorization.ts';
import { documentedValue } from '../../../src/chart/fact.ts';
import { anItem } from '../../kit/claim.ts';
import { anOrder, cpt } from '../../kit/fhir.ts';
import { read } from '../../kit/read-chart.ts';

/** What payers answered before a procedure, by the days of the facility. */

const PAS = 'http://hl7.org/fhir/us/davinci-pas/StructureDefinition';

const request = (...codes: string[]): Claim => ({
  resourceType: 'Claim',
  id: 'request',
  status: 'active',
  use: 'preauthorization',
  type: {},
  patient: { reference: 'Patient/p' },
  created: '2026-10-01',
  provider: { reference: 'Practitioner/a' },
  priority: {},
  insurance: [],
  item: codes.map((code, index) => anItem(code, { sequence: index + 1 })),
});

const answer = (over: Partial<ClaimResponse> = {}): ClaimResponse => ({
  resourceType: 'ClaimResponse',
  id: 'answer',
  status: 'active',
  use: 'preauthorization',
  outcome: 'complete',
  type: {},
  patient: { reference: 'Patient/p' },
  created: '2026-10-05',
  insurer: { reference: 'Organization/payer' },
  request: { reference: 'Claim/request' },
  preAuthRef: 'A-1',
  ...over,
});

const at = (timeZone: string): Location => ({
  resourceType: 'Location',
  id: 'place',
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode: timeZone }],
});

const readAt = (timeZone: string, ...chart: unknown[]): Authorization[] => {
  const order = anOrder('62323', { locationReference: [{ reference: 'Location/place' }] });
  const { authorizations } = read({ orders: [order], chart: [at(timeZone), ...chart] });
  return documentedValue(authorizations) ?? [];
};

const periodAt = (timeZone: string, preAuthPeriod: Period) =>
  readAt(timeZone, request('62323'), answer({ preAuthPeriod })).map(
    ({ start, end }) => `${start ?? 'open'} to ${end ?? 'open'}`,
  );

describe('the period of an authorization', () => {
  it.each([
    ['Pacific/Honolulu', { start: '2026-11-01', end: '2026-11-30' }, '2026-11-01 to 2026-11-30'],
    ['Pacific/Guam', { start: '2026-11-01', end: '2026-11-30' }, '2026-11-01 to 2026-11-30'],
  ])('in %s is of days as they stand', (zone, period, expected) => {
    expect(periodAt(zone, period)).toEqual([expected]);
  });

  it.each([
    // Honolulu is ten hours behind, all year.
    ['Pacific/Honolulu', '2026-12-01T09:59:59Z', '2026-11-30'],
    ['Pacific/Honolulu', '2026-12-01T10:00:00Z', '2026-12-01'],
    // Guam is ten hours ahead.
    ['Pacific/Guam', '2026-11-30T13:59:59Z', '2026-11-30'],
    ['Pacific/Guam', '2026-11-30T14:00:00Z', '2026-12-01'],
    // Phoenix keeps no summer time: seven hours behind in July as in January.
    ['America/Phoenix', '2026-07-02T06:59:59Z', '2026-07-01'],
    ['America/Phoenix', '2026-07-02T07:00:00Z', '2026-07-02'],
    // New York: four hours behind until the second hour of 2026-11-01, then five.
    ['America/New_York', '2026-11-01T03:59:59Z', '2026-10-31'],
    ['America/New_York', '2026-11-01T04:00:00Z', '2026-11-01'],
    ['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01'],
    ['America/New_York', '2026-11-02T05:00:00Z', '2026-11-02'],
    // On 2026-03-08 the night loses an hour.
    ['America/New_York', '2026-03-08T04:59:59Z', '2026-03-07'],
    ['America/New_York', '2026-03-08T05:00:00Z', '2026-03-08'],
    ['America/New_York', '2026-03-09T03:59:59Z', '2026-03-08'],
    ['America/New_York', '2026-03-09T04:00:00Z', '2026-03-09'],
    // Any offset, and none at all.
    ['Pacific/Honolulu', '2026-11-30T23:59:59-05:00', '2026-11-30'],
    ['Pacific/Guam', '2026-11-30T23:59:59-05:00', '2026-12-01'],
    ['Pacific/Guam', '2026-11-30T23:59:59', '2026-11-30'],
  ])('in %s ends with the day that holds %s: %s', (zone, end, day) => {
    expect(periodAt(zone, { start: end, end })).toEqual([`${day} to ${day}`]);
  });

  it.each<[Period, string]>([
    [{ start: '2026-11-01' }, '2026-11-01 to open'],
    [{ end: '2026-11-30' }, 'open to 2026-11-30'],
    [{}, 'open to open'],
    [{ start: '2026-02', end: '2028-02' }, '2026-02-01 to 2028-02-29'],
    [{ start: '2026', end: '2026' }, '2026-01-01 to 2026-12-31'],
    [{ start: '2026-13', end: 'soon' }, 'open to open'],
  ])('of %j is %s', (period, expected) => {
    expect(periodAt('America/New_York', period)).toEqual([expected]);
  });

  it('that is absent leaves the day of the decision, at the facility', () => {
    const created = '2026-10-06T02:00:00Z';
    const [one] = readAt('America/New_York', request('62323'), answer({ created }));
    expect(one?.decidedOn?.toString()).toBe('2026-10-05');
    expect(one).not.toHaveProperty('end');
  });
});

describe('the lines of an answer', () => {
  const line = (itemSequence: number, action: string, period?: Period): ClaimResponseItem => ({
    itemSequence,
    ...(period && {
      extension: [{ url: `${PAS}/extension-itemPreAuthPeriod`, valuePeriod: period }],
    }),
    adjudication: [
      {
        category: { coding: [{ code: 'submitted' }] },
        extension: [
          {
            url: `${PAS}/extension-reviewAction`,
            extension: [
              {
                url: `${PAS}/extension-reviewActionCode`,
                valueCodeableConcept: { coding: [{ code: action }] },
              },
            ],
          },
        ],
      },
    ],
  });
  const granted = (...item: ClaimResponseItem[]) =>
    readAt(
      'America/New_York',
      request('63650', '63685'),
      answer({ item, preAuthPeriod: { start: '2026-11-01', end: '2026-11-30' } }),
    ).map(({ decision, items, end }) => `${decision} ${items.map(({ code }) => code)} to ${end}`);

  const itemsOf = (asked: Claim, over: Partial<ClaimResponse> = {}) =>
    readAt('America/New_York', asked, answer(over)).flatMap(({ items }) => items);

  it('are all granted where nothing is said of them', () => {
    expect(granted()).toEqual(['approved 63650,63685 to 2026-11-30']);
  });

  it.each(['A3', 'A4'])('are not granted where the payer says %s', (action) => {
    expect(granted(line(1, 'A1'), line(2, action))).toEqual(['approved 63650 to 2026-11-30']);
  });

  it('are still known to have been asked for where all were refused', () => {
    const item = [line(1, 'A3'), line(2, 'A3')];
    const [refused] = readAt('America/New_York', request('63650', '63685'), answer({ item }));
    expect(refused).toMatchObject({ asked: ['63650', '63685'], items: [] });
    const [alone] = readAt('America/New_York', answer({ item }));
    expect(alone).not.toHaveProperty('asked');
  });

  it('bear their own periods where they have some', () => {
    expect(granted(line(1, 'A1'), line(2, 'A1', { end: '2026-12-15T04:59:59Z' }))).toEqual([
      'approved 63650 to 2026-11-30',
      'approved 63685 to 2026-12-14',
    ]);
  });

  it('stand together where their periods are the same', () => {
    const period = { start: '2026-12-01', end: '2026-12-31' };
    expect(granted(line(1, 'A1', period), line(2, 'A1', period))).toEqual([
      'approved 63650,63685 to 2026-12-31',
    ]);
  });

  it.each(['approved', 'certified in total'])('are granted one by one in words: %s', (words) => {
    const said = (itemSequence: number, text: string) => ({
      itemSequence,
      adjudication: [{ category: { coding: [{ code: 'submitted' }] }, reason: { text } }],
    });
    expect(granted(said(1, 'denied'), said(2, words))).toEqual(['approved 63685 to 2026-11-30']);
    expect(granted(said(1, 'denied'), said(2, 'denied'))).toEqual(['denied  to 2026-11-30']);
  });

  it('are as the payer modified them', () => {
    const detail = (...extension: Extension[]): ClaimResponseItem => ({
      ...line(1, 'A6'),
      extension: [{ url: `${PAS}/extension-itemAuthorizedDetail`, extension }],
    });
    const modified = detail(
      { url: 'productOrServiceCode', valueCodeableConcept: cpt('63655') },
      { url: 'modifier', valueCodeableConcept: cpt('LT') },
      { url: 'quantity', valueQuantity: { value: 2 } },
    );
    expect(itemsOf(request('63650'), { item: [modified] })).toEqual([
      { code: '63655', levels: [], laterality: 'left', units: 2 },
    ]);
    expect(itemsOf(request('63650'), { item: [detail()] })).toEqual([
      { code: '63650', levels: [] },
    ]);
  });

  it('that the payer added stand with their side, in the place of those they name', () => {
    const added = (itemSequence: number[], words: string) => ({
      itemSequence,
      productOrService: cpt('64483'),
      modifier: [cpt('LT')],
      quantity: { value: 1 },
      adjudication: [{ category: { text: words } }],
    });
    const left = { code: '64483', levels: [], laterality: 'left', units: 1 };
    const epidurals = request('62323', '64484');
    expect(itemsOf(epidurals, { addItem: [added([1], 'approved')] })).toEqual([
      { code: '64484', levels: [] },
      left,
    ]);
    expect(
      itemsOf(epidurals, { addItem: [added([1], 'denied')], disposition: 'Approved' }),
    ).toEqual([
      { code: '62323', levels: [] },
      { code: '64484', levels: [] },
    ]);
    const alone = answer({ request: undefined, addItem: [added([], 'approved')] });
    expect(readAt('America/New_York', alone)[0]?.items).toEqual([left]);
  });

  it('that are made of others are read with them', () => {
    const whole = {
      ...anItem('', { productOrService: { text: 'Injections' }, modifier: [cpt('RT')] }),
      detail: [
        { sequence: 1, productOrService: cpt('64483'), quantity: { value: 1 } },
        {
          sequence: 2,
          productOrService: { text: 'Further' },
          subDetail: [{ sequence: 1, productOrService: cpt('64484'), modifier: [cpt('LT')] }],
        },
      ],
    };
    expect(itemsOf({ ...request(), item: [whole] })).toEqual([
      { code: '64483', levels: [], laterality: 'right', units: 1 },
      { code: '64484', levels: [], laterality: 'left' },
    ]);
  });

  it('leave a refusal one answer', () => {
    expect(granted(line(1, 'A3'), line(2, 'A3'))).toEqual(['denied  to 2026-11-30']);
  });
});

it.each(['cancelled', 'entered-in-error', 'draft'] as const)(
  'an answer that is %s counts for nothing',
  (status) => {
    expect(readAt('America/New_York', request('62323'), answer({ status }))).toEqual([]);
  },
);

it('an answer whose request could not be read is unreadable, as it may be for anything', () => {
  const told = { orders: [anOrder('62323')], chart: [answer()], unread: ['Claim/request'] };
  expect(read(told).authorizations.state).toBe('unreadable');
  const named = read({ ...told, chart: [answer(), request('62323')], unread: ['Claim/other'] });
  expect(named.authorizations.state).toBe('documented');
});

it.each([
  ['complete', 'approved'],
  ['partial', 'pending'],
  ['queued', 'pending'],
] as const)('an answer that is %s and says no more is %s', (outcome, decision) => {
  const [only] = readAt('America/New_York', request('62323'), answer({ outcome }));
  expect(only?.decision).toBe(decision);
});

it('what could not be read is unreadable, never none', () => {
  const { authorizations } = read({ orders: [anOrder('62323')], unread: ['authorizations'] });
  expect(authorizations.state).toBe('unreadable');
});

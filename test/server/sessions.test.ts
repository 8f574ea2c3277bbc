import type { Location, Procedure } from 'fhir/r4';
import { describe, expect, it } from 'vitest';
import {
  aClaim,
  aCoverage,
  anOrder,
  aProcedure,
  bundle,
  cpt,
  orderSign,
  prefetch,
} from '../kit/fhir.ts';
import { shown, shownRules, startService, verdicts } from '../kit/service.ts';

/** How sessions are counted from FHIR, rulebook 1.1 to 1.6, seen from outside. */
const service = startService({ timeZone: 'America/Chicago' });
const lumbar = anOrder('62323');
const count = async (
  procedures: readonly unknown[],
  { order = lumbar, claims = [] as unknown[], policy = 'MCR-FFS-2026' } = {},
) => {
  const answer = await service.post(
    '/cds-services/order-sign',
    orderSign([order], {
      prefetch: prefetch({
        procedures: bundle(procedures),
        claimHistory: bundle(claims),
        coverage: bundle([aCoverage(policy)]),
      }),
    }),
  );
  const { sessions } = answer.body.extension['org.foramen.explanation'].facts.history;
  return { answer, verdict: verdicts(answer)['esi-frequency-exceeded'], sessions };
};

const three = ['2026-02-02', '2026-04-06', '2026-07-06'].map((on, index) =>
  aProcedure(`esi-${index}`, '62323', on),
);

describe('a prior session', () => {
  it.each(['entered-in-error', 'not-done', 'preparation', 'unknown', 'in-progress'] as const)(
    'with the status %s does not count',
    async (status) => {
      const { verdict } = await count([
        ...three,
        aProcedure('x', '62323', '2026-09-01', { status }),
      ]);
      expect(verdict).toBe('met');
    },
  );

  it('that was completed counts', async () => {
    expect((await count([...three, aProcedure('x', '62323', '2026-09-01')])).verdict).toBe('unmet');
  });

  it('that was broken off does not count, and is told when a drug was given', async () => {
    const stopped = aProcedure('x', '62323', '2026-09-01', { status: 'stopped' });
    const given = {
      resourceType: 'MedicationAdministration',
      id: 'drug',
      status: 'completed',
      partOf: [{ reference: 'Procedure/x' }],
    };
    const { answer, verdict } = await count([...three, stopped, given]);
    expect(verdict).toBe('met');
    expect(JSON.stringify(shown(answer))).toContain('broken off after a drug was given');
  });

  it('on the anniversary does not count, the day after it does', async () => {
    expect((await count([...three, aProcedure('x', '62323', '2025-11-21')])).verdict).toBe('met');
    expect((await count([...three, aProcedure('x', '62323', '2025-11-22')])).verdict).toBe('unmet');
  });

  it('in the EHR and on a claim is one session', async () => {
    const claims = three.map(({ id, performedDateTime }) =>
      aClaim(`claim-${id}`, '62323', performedDateTime ?? ''),
    );
    const { verdict, sessions } = await count(three, { claims });
    expect(sessions).toHaveLength(3);
    expect(sessions[0].references).toEqual(['Procedure/esi-0', 'ExplanationOfBenefit/claim-esi-0']);
    expect(verdict).toBe('met');
  });

  it('known from a claim alone counts, and the card names the source', async () => {
    const { answer, verdict } = await count(three, {
      claims: [aClaim('outside', '64483', '2026-09-01', 'RT')],
    });
    expect(verdict).toBe('unmet');
    expect(JSON.stringify(answer.body.cards)).toContain('2026-09-01 (claim)');
  });

  it.each(['cancelled', 'draft', 'entered-in-error'])(
    'on a %s claim does not count',
    async (status) => {
      const claims = [{ ...aClaim('outside', '64483', '2026-09-01'), status }];
      expect((await count(three, { claims })).verdict).toBe('met');
    },
  );

  it('on a preauthorization does not count', async () => {
    const claims = [{ ...aClaim('outside', '64483', '2026-09-01'), use: 'preauthorization' }];
    expect((await count(three, { claims })).verdict).toBe('met');
  });

  it('that names no region joins the only session of its day', async () => {
    const worded = {
      ...aProcedure('x', 'x', '2026-09-01'),
      code: { text: 'Epidural steroid injection' },
    };
    const claims = [aClaim('outside', '62323', '2026-09-01')];
    const { sessions } = await count([worded], { claims });
    expect(sessions).toHaveLength(1);
  });

  it('of two levels on one day is one session', async () => {
    const levels = [
      aProcedure('first', '64483', '2026-09-01'),
      aProcedure('second', '64484', '2026-09-01'),
    ];
    expect((await count([...three.slice(1), ...levels])).verdict).toBe('met');
  });

  it('in another region does not count', async () => {
    const cervical = three.map((one) => ({ ...one, code: cpt('62321') }));
    expect((await count([...cervical, aProcedure('x', '62323', '2026-09-01')])).verdict).toBe(
      'met',
    );
  });

  it('dated by its month alone is never counted silently', async () => {
    const { answer, verdict } = await count([...three, aProcedure('x', '62323', '2026-09')]);
    expect(verdict).toBe('unchecked');
    expect(shownRules(answer)).toContain('history-incomplete');
    expect(JSON.stringify(shown(answer))).toContain('dated \\"2026-09\\"');
  });

  it('without any date is told, too', async () => {
    const undated: Procedure = aProcedure('x', '62323', '2026-09-01');
    delete undated.performedDateTime;
    const { answer } = await count([...three, undated]);
    expect(shownRules(answer)).toContain('history-incomplete');
  });
});

describe('left and right', () => {
  const ablation = anOrder('64635', { bodySite: [{ text: 'left L4-L5' }] });
  const done = (id: string, on: string, side: string) =>
    aProcedure(id, '64635', on, { bodySite: [{ text: `${side} L4-L5` }] });
  const judge = async (procedures: readonly unknown[]) =>
    verdicts((await count(procedures, { order: ablation })).answer)['rfa-frequency-exceeded'];

  it('on different days are two sessions', async () => {
    expect(await judge([done('a', '2026-05-04', 'left'), done('b', '2026-05-18', 'right')])).toBe(
      'unmet',
    );
  });

  it('on one day are one bilateral session', async () => {
    expect(await judge([done('a', '2026-05-04', 'left'), done('b', '2026-05-04', 'right')])).toBe(
      'met',
    );
  });
});

describe('the day of a session', () => {
  const phoenix: Location = {
    resourceType: 'Location',
    id: 'phoenix',
    address: { state: 'AZ' },
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/timezone', valueCode: 'America/Phoenix' },
    ],
  };
  const at = (moment: string, over: Partial<Procedure> = {}) =>
    aProcedure('x', '62323', moment, over);

  it.each([
    ['in the tenant’s zone', '2025-11-22T05:30:00Z', {}, 'met'],
    ['an hour later, past midnight in the tenant’s zone', '2025-11-22T06:30:00Z', {}, 'unmet'],
    [
      'in the zone of its own Location',
      '2025-11-22T06:30:00Z',
      { location: { reference: 'Location/phoenix' } },
      'met',
    ],
    ['with its own offset', '2025-11-22T00:30:00-05:00', {}, 'met'],
    ['as written when no offset is given', '2025-11-22T00:30:00', {}, 'unmet'],
  ])('is read %s', async (_name, moment, over, expected) => {
    expect((await count([...three, at(moment, over), phoenix])).verdict).toBe(expected);
  });

  it('is read from the beginning of a period', async () => {
    const { performedDateTime: _none, ...long } = at('2025-11-21');
    const performedPeriod = { start: '2025-11-21', end: '2025-11-22' };
    expect((await count([...three, { ...long, performedPeriod }])).verdict).toBe('met');
  });

  it('of an order without a date is today at the facility', async () => {
    const { occurrenceDateTime: _none, ...undated } = lumbar;
    const anniversary = aProcedure('x', '62323', '2025-11-21');
    expect((await count([...three, anniversary], { order: undated })).verdict).toBe('met');
    const later = { ...lumbar, occurrenceDateTime: '2026-11-20' };
    expect((await count([...three, anniversary], { order: later })).verdict).toBe('unmet');
  });

  it('clamps to the end of a shorter month', async () => {
    const order = { ...lumbar, occurrenceDateTime: '2024-02-29' };
    const old = ['2023-05-01', '2023-06-01', '2023-07-01'].map((on) => aProcedure(on, '62323', on));
    const judged = async (on: string) =>
      (await count([...old, aProcedure('x', '62323', on)], { order })).answer;
    expect(verdicts(await judged('2023-02-28'))['esi-frequency-exceeded']).toBe('met');
    expect(verdicts(await judged('2023-03-01'))['esi-frequency-exceeded']).toBe('unmet');
  });
});

describe('an order of several codes', () => {
  it('of one session is judged once', async () => {
    const answer = await service.post(
      '/cds-services/order-sign',
      orderSign([anOrder('64483', { id: 'a' }), anOrder('64484', { id: 'b' })]),
    );
    expect(answer.body.cards).toHaveLength(1);
    expect(shown(answer).filter(({ rule }) => rule === 'approach-not-explicit')).toHaveLength(1);
  });

  it('with T12-L1 and L1-L2 facets is one lumbar session', async () => {
    const facts = async (codes: string[]) => {
      const { body } = await service.post(
        '/cds-services/order-sign',
        orderSign(codes.map((code) => anOrder(code, { id: `order-${code}` }))),
      );
      return body.extension['org.foramen.explanation'].facts.procedures;
    };
    expect(await facts(['64490', '64494'])).toHaveLength(1);
    expect((await facts(['64490', '64494']))[0].region.value).toBe('lumbar-sacral');
    expect(await facts(['64490', '64493'])).toHaveLength(2);
  });

  it('of two approaches is two procedures', async () => {
    const { body } = await service.post(
      '/cds-services/order-sign',
      orderSign([anOrder('62323', { id: 'a' }), anOrder('64483', { id: 'b' })]),
    );
    expect(body.extension['org.foramen.explanation'].facts.procedures).toHaveLength(2);
  });

  it.each(['entered-in-error', 'revoked'] as const)('leaves out one that is %s', async (status) => {
    const { body } = await service.post(
      '/cds-services/order-sign',
      orderSign([anOrder('62323', { status })]),
    );
    expect(body.cards).toEqual([]);
  });
});

import { expect, it } from 'vitest';
import { anOrder, aProcedure, bundle, cpt, orderSign, prefetch } from '../kit/fhir.ts';
import { shown, shownRules, startService, verdicts } from '../kit/service.ts';

const service = startService();
const sessions = ['2026-01-05', '2026-03-02', '2026-05-04', '2026-08-03'].map((on, index) =>
  aProcedure(`esi-${index}`, '62323', on),
);
const full = { prefetch: prefetch({ procedures: bundle(sessions) }) };

it('order-select speaks of what was selected alone', async () => {
  const draftOrders = bundle([
    anOrder('62323', { id: 'lumbar' }),
    anOrder('62321', { id: 'cervical' }),
  ]);
  const select = (selections: string[]) =>
    service.post('/cds-services/order-select', {
      ...orderSign([], full),
      hook: 'order-select',
      context: { userId: 'u', patientId: 'p', draftOrders, selections },
    });
  expect(shownRules(await select(['ServiceRequest/lumbar']))).toContain('esi-frequency-exceeded');
  expect(shownRules(await select(['ServiceRequest/cervical']))).not.toContain(
    'esi-frequency-exceeded',
  );
  for (const named of ['lumbar', 'https://ehr.example/ServiceRequest/lumbar/_history/2']) {
    expect(shownRules(await select([named]))).toContain('esi-frequency-exceeded');
  }
  expect((await select([])).body.cards).toEqual([]);
});

it('appointment-book counts on the day of the appointment', async () => {
  const book = (start: string) =>
    service.post('/cds-services/appointment-book', {
      ...orderSign([]),
      hook: 'appointment-book',
      context: {
        userId: 'u',
        patientId: 'p',
        appointments: bundle([
          {
            resourceType: 'Appointment',
            id: 'a',
            start,
            basedOn: [{ reference: 'ServiceRequest/order' }],
          },
        ]),
      },
      prefetch: prefetch({ procedures: bundle(sessions), orders: bundle([anOrder('62323')]) }),
    });
  expect(shownRules(await book('2026-12-01T15:00:00Z'))).toContain('esi-frequency-exceeded');
  expect(shownRules(await book('2027-01-05T15:00:00Z'))).toEqual(['frequency-near-limit']);
});

it('reads an order that only words name', async () => {
  const order = { ...anOrder('x'), code: { text: 'Left L4-5 facet joint injection' } };
  const answer = await service.post('/cds-services/order-sign', orderSign([order]));
  const [procedure] = answer.body.extension['org.foramen.explanation'].facts.procedures;
  expect(procedure.family).toBe('facet-injection');
  expect(verdicts(answer)['laterality-missing-order']).toBe('met');
});

it('takes a code in the HCPCS system, and none in a foreign one', async () => {
  const coded = (system: string, code: string) => ({
    ...anOrder('x'),
    code: { coding: [{ system, code }] },
  });
  const hcpcs = coded('https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', 'G0260');
  const foreign = coded('http://hospital.example/codes', '64483');
  const families = async (order: object) => {
    const { body } = await service.post('/cds-services/order-sign', orderSign([order]));
    const { procedures } = body.extension['org.foramen.explanation'].facts;
    return procedures.map(({ family }: { family: string }) => family);
  };
  expect(await families(hcpcs)).toEqual(['sacroiliac-injection']);
  expect(await families(foreign)).toEqual([]);
});

it.each([
  ['orderDetail coded LT', { orderDetail: [cpt('LT')] }],
  ['orderDetail in words', { orderDetail: [{ text: 'left side' }] }],
  ['a note', { note: [{ text: 'Please do the left L5-S1 foramen.' }] }],
  ['bodySite in words', { bodySite: [{ text: 'Left L5-S1' }] }],
])('finds the side of an order in %s', async (_name, over) => {
  const answer = await service.post(
    '/cds-services/order-sign',
    orderSign([anOrder('64483', over)]),
  );
  expect(verdicts(answer)['laterality-missing-order']).toBe('met');
});

it('reads the place of service of an order', async () => {
  const system =
    'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set';
  const order = anOrder('62323', { locationCode: [{ coding: [{ system, code: '22' }] }] });
  const { body } = await service.post('/cds-services/order-sign', orderSign([order]));
  expect(body.extension['org.foramen.explanation'].facts.procedures[0].setting.value).toBe('22');
});

it('says of a payer without a number which one is missing, once', async () => {
  const answer = await service.post(
    '/cds-services/order-sign',
    orderSign([anOrder('62323', { id: 'a' }), anOrder('20552', { id: 'b' })], {
      prefetch: prefetch({
        coverage: bundle([
          {
            resourceType: 'Coverage',
            id: 'c',
            status: 'active',
            payor: [
              { identifier: { system: 'http://foramen.dev/fhir/policy-set', value: 'BCBS-80' } },
            ],
          },
        ]),
      }),
    }),
  );
  const rules = shownRules(answer).filter((rule) => rule === 'coverage-policy-unknown');
  expect(rules).toHaveLength(1);
  const [said] = shown(answer).filter(({ rule }) => rule === 'coverage-policy-unknown');
  expect(said?.message).toMatch(/^No value is known for [\w.]+(, [\w.]+){5} and \d+ more, so that/);
  expect(said?.message.length).toBeLessThan(300);
});

it('says on the card that a number is not verified', async () => {
  const answer = await service.post(
    '/cds-services/order-sign',
    orderSign([anOrder('62323')], {
      prefetch: prefetch({
        procedures: bundle(sessions),
        coverage: bundle([
          {
            resourceType: 'Coverage',
            id: 'c',
            status: 'active',
            payor: [{ display: 'UnitedHealthcare' }],
          },
        ]),
      }),
    }),
  );
  const [card] = answer.body.cards;
  expect(card.detail).toContain('not verified against the payer');
});

it('judges a payer nobody knows by Medicare’s values, as a warning at worst, and says so', async () => {
  const answer = await service.post(
    '/cds-services/order-sign',
    orderSign([anOrder('62323')], {
      prefetch: prefetch({ procedures: bundle(sessions), coverage: null }),
    }),
  );
  const findings = answer.body.cards.flatMap(
    (card: { extension: Record<string, { severity: string }[]> }) =>
      card.extension['org.foramen.findings'],
  );
  expect(findings.map(({ severity }: { severity: string }) => severity)).not.toContain('critical');
  expect(answer.body.cards[0].detail).toContain('not verified for this payer');
});

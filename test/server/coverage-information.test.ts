import { describe, expect, it } from 'vitest';
import { demoTenant } from '../../src/auth/demo-installation.ts';
import { aDraftClaim, anItem } from '../kit/claim.ts';
import { EXTENSION, faultsOf, saidOn } from '../kit/coverage-information.ts';
import { aCoverage, anAppointment, anOrder, bundle, orderSign, prefetch } from '../kit/fhir.ts';
import { type Answer, shownRules, startService } from '../kit/service.ts';

const service = startService();
const without = startService({ crd: false });
const unable = startService({
  capabilities: { ...demoTenant.capabilities, systemActions: false },
});

const VERSIONS = ['2.0', '2.1', '2.2'] as const;
const version = (one: string) => ({ extension: { 'davinci-crd.requestedVersion': one } });
const sign = (orders: unknown[], over: object = {}) =>
  service.post('/cds-services/order-sign', orderSign(orders, over));
const resources = ({ body }: Answer) =>
  body.systemActions.map(({ resource }: { resource: object }) => resource);
const said = (answer: Answer) => resources(answer).map(saidOn);

const hospital = {
  locationCode: [
    {
      coding: [
        {
          system:
            'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
          code: '22',
        },
      ],
    },
  ],
};
const approval = {
  resourceType: 'ClaimResponse',
  id: 'approval',
  status: 'active',
  use: 'preauthorization',
  outcome: 'complete',
  disposition: 'Approved',
  preAuthRef: 'A-77',
  preAuthPeriod: { start: '2026-11-01', end: '2027-01-31' },
  request: { reference: 'Claim/request' },
};
const request = {
  ...aDraftClaim([anItem('64493')], { id: 'request', status: 'active' }),
  use: 'preauthorization',
};
const holding = (...approvals: object[]) => ({
  prefetch: prefetch({
    authorizations: bundle(approvals),
    authorizationRequests: bundle([request]),
  }),
});

describe('coverage information', () => {
  it('is written on each order by one update, and on no card', async () => {
    const answer = await sign([anOrder('62323', { id: 'a' }), anOrder('20552', { id: 'b' })]);
    expect(answer.body.systemActions).toMatchObject([
      { type: 'update', description: expect.stringContaining('ServiceRequest/a') },
      { type: 'update', description: expect.stringContaining('ServiceRequest/b') },
    ]);
    expect(JSON.stringify(answer.body.cards)).not.toContain(EXTENSION);
  });

  it.each(VERSIONS)('keeps every invariant of CRD %s, judged, unknown and unread', async (one) => {
    const orders = [anOrder('64493', { id: 'a', ...hospital }), anOrder('99999', { id: 'b' })];
    const unread = { fhirServer: 'http://127.0.0.1:9/fhir', prefetch: {} };
    for (const over of [{}, holding(approval), unread]) {
      const answer = await sign(orders, { ...over, ...version(one) });
      expect(answer.body.systemActions).toHaveLength(2);
      for (const { extension } of resources(answer)) {
        expect(extension.flatMap((each: object) => faultsOf(each, one))).toEqual([]);
      }
    }
  });

  it('leaves everything else of an order as it came, key for key', async () => {
    const extension = [{ url: 'http://ehr.example/x', valueString: 'kept' }];
    const order = {
      id: 'a',
      zzz: { unknown: ['to', 'us'] },
      extension,
      ...anOrder('62323', { id: 'a' }),
      meta: { versionId: '7' },
    };
    const [updated] = resources(await sign([order]));
    expect(Object.keys(updated)).toEqual(Object.keys(order));
    expect(JSON.stringify({ ...updated, extension })).toBe(JSON.stringify(order));
    expect(updated.extension).toHaveLength(2);
    expect(updated.extension[0]).toEqual(extension[0]);
  });

  it('names the coverage that is billed first on the day', async () => {
    const coverage = bundle([
      aCoverage('UHC-COMM-2026', { id: 'second', order: 2 }),
      aCoverage('MCR-FFS-2026', { id: 'first', order: 1 }),
      aCoverage('AETNA-2026', { id: 'over', order: 0, period: { end: '2026-11-20' } }),
    ]);
    const [one] = said(await sign([anOrder('62323')], { prefetch: prefetch({ coverage }) }));
    expect(one).toMatchObject({ coverage: 'Coverage/first' });
  });

  it('says that none is active where none is, and names the one there was', async () => {
    const coverage = bundle([aCoverage('MCR-FFS-2026', { period: { end: '2026-11-20' } })]);
    const answer = await sign([anOrder('62323')], {
      prefetch: prefetch({ coverage }),
      ...version('2.2'),
    });
    expect(said(answer)).toMatchObject([
      { covered: 'conditional', coverage: 'Coverage/coverage', codes: ['no-active-coverage'] },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['has none', null, 'No coverage on the chart'],
    [
      'has one without an id',
      bundle([{ ...aCoverage('MCR-FFS-2026'), id: undefined }]),
      'A coverage without an id',
    ],
  ])('is written where the chart %s to point to', async (_what, coverage, display) => {
    for (const one of VERSIONS) {
      const over = { prefetch: prefetch({ coverage }), ...version(one) };
      const answer = await sign([anOrder('62323'), anOrder('99999', { id: 'other' })], over);
      expect(answer.body.systemActions).toHaveLength(2);
      for (const { extension } of resources(answer)) {
        expect(extension.flatMap((each: object) => faultsOf(each, one))).toEqual([]);
        expect(JSON.stringify(extension)).toContain(`{"type":"Coverage","display":"${display}"}`);
      }
      const isTold = display.startsWith('No') && one === '2.2';
      const codes = isTold ? ['coverage-not-found'] : [];
      expect(said(answer)).toMatchObject([{ covered: 'conditional', codes }, { codes }]);
    }
  });

  it('is conditional for what is judged, and says what stands open', async () => {
    const [one] = said(await sign([anOrder('64483')]));
    expect(one).toMatchObject({ covered: 'conditional', infoNeeded: 'OTH' });
    expect(one.reasons[0]).toContain('Foramen is not the payer, who alone decides.');
    expect(one.reasons).toContainEqual(expect.stringMatching(/^Not (met|documented): /));
  });

  it('says of an order that is none of ours that nobody looked at it', async () => {
    const order = { ...anOrder('62323'), code: { text: 'Chest radiograph' } };
    const medication = { resourceType: 'MedicationRequest', id: 'm', status: 'draft' };
    const answer = await sign([order, medication], version('2.2'));
    expect(said(answer)).toMatchObject([
      { covered: 'indeterminate', reasons: [expect.stringContaining('has not looked')] },
      { covered: 'indeterminate', reasons: [expect.stringContaining('has not looked')] },
    ]);
  });
});

describe('prior authorization', () => {
  it('is needed where the payer’s own document asks for it and the chart holds none', async () => {
    const [one] = said(await sign([anOrder('64493', hospital)]));
    expect(one).toMatchObject({ authorization: 'auth-needed', number: undefined });
  });

  it('is satisfied by the payer’s own number', async () => {
    const over = holding(approval);
    const [one] = said(await sign([anOrder('64493', hospital)], over));
    expect(one).toMatchObject({ authorization: 'satisfied', number: 'A-77' });
  });

  it('is conditional where the approval names no code that it is for', async () => {
    const over = { prefetch: prefetch({ authorizations: bundle([approval]) }) };
    const [one] = said(await sign([anOrder('64493', hospital)], over));
    expect(one).toMatchObject({ authorization: 'conditional', number: undefined });
  });

  it('is conditional where nothing but a billing guide asks for it', async () => {
    const over = { prefetch: prefetch({ coverage: bundle([aCoverage('UHC-COMM-2026')]) }) };
    const [one] = said(await sign([anOrder('62323')], over));
    expect(one).toMatchObject({ authorization: 'conditional', number: undefined });
    expect(one.reasons).toContainEqual(expect.stringContaining('asks for a prior authorization'));
  });

  it('is never called unnecessary', async () => {
    const [one] = said(await sign([anOrder('20552')]));
    expect(one).toMatchObject({ authorization: 'conditional' });
  });

  it('is conditional where the approval has no number or does not fit', async () => {
    const { preAuthRef, ...unnumbered } = approval;
    const late = { ...approval, preAuthPeriod: { start: '2026-01-01', end: '2026-02-01' } };
    const [first] = said(await sign([anOrder('64493', hospital)], holding(unnumbered)));
    const [second] = said(await sign([anOrder('64493', hospital)], holding(late)));
    expect([first.authorization, second.authorization]).toEqual(['conditional', 'auth-needed']);
  });
});

describe('a technical failure', () => {
  const down = { fhirServer: 'http://127.0.0.1:9/fhir' };

  it('is indeterminate with its reason', async () => {
    const coverage = bundle([aCoverage('MCR-FFS-2026')]);
    const answer = await sign([anOrder('62323')], {
      ...down,
      prefetch: { coverage },
      ...version('2.2'),
    });
    expect(said(answer)).toMatchObject([
      {
        covered: 'indeterminate',
        authorization: 'indeterminate',
        coverage: 'Coverage/coverage',
        codes: ['technical'],
        reasons: [expect.stringContaining('procedures')],
      },
    ]);
  });

  it('is the nearest thing that CRD before 2.2 knows, conditional', async () => {
    for (const one of ['2.0', '2.1']) {
      const answer = await sign([anOrder('62323')], { ...down, prefetch: {}, ...version(one) });
      expect(said(answer)).toMatchObject([{ covered: 'conditional', infoNeeded: 'OTH' }]);
    }
  });

  it('is told even where the coverage itself was not read', async () => {
    const answer = await sign([anOrder('62323')], { ...down, prefetch: {}, ...version('2.2') });
    expect(said(answer)).toMatchObject([{ covered: 'indeterminate', coverage: undefined }]);
  });

  it('of a read that this order did not need changes nothing', async () => {
    const answer = await sign([anOrder('62323')], {
      prefetch: prefetch({ allergies: { resourceType: 'OperationOutcome', issue: [] } }),
      ...version('2.2'),
    });
    expect(said(answer)).toMatchObject([{ covered: 'conditional' }]);
  });

  it('is not what it is called where the client gave no way to read', async () => {
    const answer = await sign([anOrder('62323')], { prefetch: {}, ...version('2.2') });
    expect(said(answer)).toMatchObject([{ covered: 'indeterminate', codes: [] }]);
  });
});

describe('an order that has coverage information', () => {
  it('is left alone while there is nothing new to say', async () => {
    const [updated] = resources(await sign([anOrder('62323')]));
    expect((await sign([updated])).body.systemActions).toEqual([]);
  });

  it('gets ours anew when something has changed, in place of the old one', async () => {
    const [updated] = resources(await sign([anOrder('64493', hospital)]));
    const over = holding(approval);
    const [again] = resources(await sign([updated], over));
    expect(again.extension).toHaveLength(1);
    expect(saidOn(again).authorization).toBe('satisfied');
  });

  it('of the payer is left alone', async () => {
    const payers = {
      url: EXTENSION,
      extension: [{ url: 'coverage-assertion-id', valueString: 'payer-1' }],
    };
    const answer = await sign([{ ...anOrder('62323'), extension: [payers] }]);
    expect(answer.body.systemActions).toEqual([]);
  });
});

describe('an appointment', () => {
  const book = (over: object = {}, appointments: object[] = [anAppointment]) =>
    service.post('/cds-services/appointment-book', {
      ...orderSign([]),
      hook: 'appointment-book',
      context: { userId: 'u', patientId: 'p', appointments: bundle(appointments) },
      prefetch: prefetch({ orders: bundle([anOrder('62323')]) }),
      ...over,
    });
  const written = async (answer: Promise<Answer>) =>
    resources(await answer).map(({ resourceType, id }: Record<string, string>) => [
      resourceType,
      id,
    ]);

  it('is written on itself, and on its order since CRD 2.2', async () => {
    expect(await written(book())).toEqual([['Appointment', 'a']]);
    expect(await written(book(version('2.1')))).toEqual([['Appointment', 'a']]);
    expect(await written(book(version('2.2')))).toEqual([['ServiceRequest', 'order']]);
  });

  it('without an order is written on itself', async () => {
    const { basedOn, ...bare } = anAppointment;
    expect(await written(book(version('2.2'), [bare]))).toEqual([['Appointment', 'a']]);
  });

  it('and another one for the same order are one update of it', async () => {
    const both = [anAppointment, { ...anAppointment, id: 'b', start: '2026-12-15T15:00:00Z' }];
    expect(await written(book(version('2.2'), both))).toEqual([['ServiceRequest', 'order']]);
  });
});

it('an order that is sent on is written on as the client sent it', async () => {
  const order = { zzz: 1, note: null, ...anOrder('62323', { status: 'active' }) };
  const answer = await service.post('/cds-services/order-dispatch', {
    ...orderSign([]),
    hook: 'order-dispatch',
    context: {
      patientId: 'p',
      dispatchedOrders: ['ServiceRequest/order'],
      performer: 'Organization/1',
    },
    prefetch: prefetch({ theirs: bundle([order]) }),
  });
  expect(Object.keys(resources(answer)[0])).toEqual([...Object.keys(order), 'extension']);
});

describe('system actions', () => {
  const ask = async (from: typeof service, over: object = {}) =>
    (await from.post('/cds-services/order-sign', orderSign([anOrder('62323')], over))).body
      .systemActions;

  it('are absent for a tenant without CRD, and from hooks without orders to write on', async () => {
    expect(await ask(without)).toBe(undefined);
    const select = { ...orderSign([anOrder('62323')]), hook: 'order-select' };
    const context = { ...select.context, selections: ['ServiceRequest/order'] };
    const { body } = await service.post('/cds-services/order-select', { ...select, context });
    expect(body.systemActions).toBe(undefined);
    expect(JSON.stringify(body)).not.toContain('doc-needed');
  });

  it('are an empty list where the client switched them off or cannot carry them out', async () => {
    const off = { extension: { 'davinci-crd.configuration': { 'coverage-info': false } } };
    expect(await ask(service, off)).toEqual([]);
    expect(await ask(unable)).toEqual([]);
  });

  it('are an empty list for an order that has no id to name it by', async () => {
    const { id, ...nameless } = anOrder('62323');
    expect((await sign([nameless])).body.systemActions).toEqual([]);
  });
});

describe('configuration', () => {
  const cards = async (configuration: unknown) => {
    const extension = { 'davinci-crd.configuration': configuration };
    const orders = ['64483', '64493', '27096'].map((code) => anOrder(code, { id: code }));
    const { status, body } = await sign(orders, { extension });
    expect(status).toBe(200);
    return body.cards.length;
  };

  it.each([
    [{ 'max-cards': 2 }, 2],
    [{ 'max-cards': 1 }, 1],
    [{ 'max-cards': 0 }, 0],
    [{ 'coverage-and-documentation': false }, 0],
    [{ 'coverage-and-documentation': true }, 3],
    [{}, 3],
  ])('%j is obeyed', async (configuration, count) => {
    expect(await cards(configuration)).toBe(count);
  });

  it.each([
    [{ 'made-up': true }],
    [{ 'max-cards': 'many' }],
    [{ 'max-cards': -1 }],
    [{ 'coverage-and-documentation': 'no' }],
    ['nonsense'],
    [null],
    [[]],
  ])('%j is ignored', async (configuration) => {
    expect(await cards(configuration)).toBe(3);
  });
});

it('a card about patient safety is shown whatever a client switches off', async () => {
  const order = anOrder('64479', { note: [{ text: 'Inject triamcinolone 40 mg.' }] });
  const configuration = { 'max-cards': 0, 'coverage-and-documentation': false };
  const answer = await sign([order], { extension: { 'davinci-crd.configuration': configuration } });
  expect(answer.body.cards).toMatchObject([{ indicator: 'critical' }]);
  expect(shownRules(answer)).toContain('tfesi-cervical-particulate');
});

describe('the version', () => {
  const spoken = async (extension: object) => {
    const [one] = said(await sign([anOrder('99999')], { extension }));
    return one.covered === 'indeterminate' ? 'since 2.2' : 'before 2.2';
  };

  it.each([
    [{ 'davinci-crd.requestedVersion': '2.2' }, 'since 2.2'],
    [{ 'davinci-crd.requestedVersion': '2.2.1' }, 'since 2.2'],
    [{ 'davinci-crd.version': '2.2' }, 'since 2.2'],
    [{ 'davinci-crd.version': ['2.0', '2.2'] }, 'since 2.2'],
    [{ 'davinci-crd.requestedVersion': '2.1' }, 'before 2.2'],
    [{ 'davinci-crd.requestedVersion': '3.0' }, 'before 2.2'],
    [{ 'davinci-crd.requestedVersion': 22 }, 'before 2.2'],
    [{}, 'before 2.2'],
  ])('%j is answered as %s', async (extension, expected) => {
    expect(await spoken(extension)).toBe(expected);
  });
});

describe('discovery', () => {
  const published = async (from: typeof service) => (await from.get('/cds-services')).body.services;

  it('announces versions and options of every service', async () => {
    for (const { hook, extension, usageRequirements } of await published(service)) {
      expect(extension['davinci-crd.version']).toEqual([...VERSIONS]);
      const options: Record<string, unknown>[] = extension['davinci-crd.configuration-options'];
      for (const key of ['code', 'name', 'description'] as const) {
        expect(new Set(options.map((option) => option[key])).size).toBe(options.length);
      }
      for (const option of options) {
        expect(Object.keys(option)).toEqual(['code', 'type', 'name', 'description', 'default']);
        expect(typeof option.default).toBe(option.type === 'integer' ? 'number' : option.type);
      }
      const writes = ['order-sign', 'order-dispatch', 'appointment-book'].includes(hook);
      expect(options.some(({ code }) => code === 'coverage-info')).toBe(writes);
      expect(usageRequirements.includes('never says covered')).toBe(writes);
    }
  });

  it('announces nothing where no tenant has CRD', async () => {
    for (const each of await published(without)) expect(each).not.toHaveProperty('extension');
  });
});

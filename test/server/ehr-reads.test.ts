import { once } from 'node:events';
import { createServer } from 'node:http';
import nock from 'nock';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Card } from '../../src/cds/card.ts';
import { aCoverage, anOrder, aProcedure, bundle, orderSign } from '../kit/fhir.ts';
import { shown, shownRules, startService, verdicts } from '../kit/service.ts';

/** A server of its own for each test, because what one does is remembered. */
let EHR = '';
const service = startService({ readBudgetMilliseconds: 300 });

beforeAll(() => {
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
});
beforeEach(() => {
  EHR = `https://${crypto.randomUUID()}.example/fhir`;
});
afterEach(() => nock.cleanAll());
afterAll(() => {
  nock.restore();
});

const order = anOrder('62323', {
  code: { ...anOrder('62323').code, text: 'interlaminar epidural' },
});
const request = (over: object = {}) =>
  orderSign([order], { prefetch: undefined, fhirServer: EHR, ...over });
const sessions = ['2026-01-05', '2026-03-02', '2026-05-04', '2026-08-03'].map((on, index) =>
  aProcedure(`esi-${index}`, '62323', on),
);

/** An EHR that has nothing but the coverage and what a test says of its procedures. */
function ehr(procedures: (interceptor: nock.Interceptor) => nock.Scope) {
  procedures(nock(EHR).get(/^\/fhir\/Procedure\?/));
  nock(EHR)
    .get(/^\/fhir\/Coverage\?/)
    .reply(200, bundle([aCoverage('MCR-FFS-2026')]));
  nock(EHR).get(/.*/).times(30).reply(200, bundle([]));
}

describe('reads over FHIR', () => {
  it('bring what prefetch lacks, with the token of the request', async () => {
    const seen: string[] = [];
    ehr((on) =>
      on.reply(200, (incoming: Request) => {
        seen.push(incoming.headers.get('authorization') ?? '');
        return bundle(sessions);
      }),
    );
    const answer = await service.post(
      '/cds-services/order-sign',
      request({ fhirAuthorization: { access_token: 'secret', token_type: 'Bearer' } }),
    );
    expect(shownRules(answer)).toContain('esi-frequency-exceeded');
    expect(seen).toEqual(['Bearer secret']);
  });

  it('ask only for what is missing', async () => {
    const asked: string[] = [];
    const urls: string[] = [];
    nock(EHR)
      .get(/.*/)
      .times(30)
      .reply(200, (incoming: Request) => {
        asked.push(new URL(incoming.url).pathname);
        urls.push(incoming.url);
        return bundle([]);
      });
    await service.post(
      '/cds-services/order-sign',
      request({ prefetch: { procedures: bundle(sessions), coverage: null, notes: null } }),
    );
    expect(urls.filter((url) => url.includes('|'))).toEqual([]);
    expect(asked).not.toContain('/fhir/Procedure');
    expect(asked).not.toContain('/fhir/Coverage');
    expect(asked).toContain('/fhir/ExplanationOfBenefit');
  });

  it('follow next links to the last page', async () => {
    nock(EHR)
      .get(/^\/fhir\/Procedure\?/)
      .reply(
        200,
        bundle(sessions.slice(0, 2), { link: [{ relation: 'next', url: `${EHR}/page2` }] }),
      );
    nock(EHR)
      .get('/page2')
      .reply(200, bundle(sessions.slice(2)));
    nock(EHR).get(/.*/).times(30).reply(200, bundle([]));
    const answer = await service.post('/cds-services/order-sign', request());
    expect(shownRules(answer)).toContain('esi-frequency-exceeded');
  });

  it.each(['Procedure?page=2', '?page=2', '/fhir/Procedure?page=2'])(
    'follow a next link that is written as %s',
    async (url) => {
      nock(EHR)
        .get('/Procedure?page=2')
        .reply(200, bundle(sessions.slice(2)));
      ehr((on) =>
        on.reply(200, bundle(sessions.slice(0, 2), { link: [{ relation: 'next', url }] })),
      );
      const answer = await service.post('/cds-services/order-sign', request());
      expect(verdicts(answer)['esi-frequency-exceeded']).toBe('unmet');
    },
  );

  it('follow a next link by https where the EHR believes it is called by http', async () => {
    const url = `${EHR.replace('https:', 'http:')}/Procedure?page=2`;
    nock(EHR)
      .get('/Procedure?page=2')
      .reply(200, bundle(sessions.slice(2)));
    ehr((on) => on.reply(200, bundle(sessions.slice(0, 2), { link: [{ relation: 'next', url }] })));
    const answer = await service.post('/cds-services/order-sign', request());
    expect(verdicts(answer)['esi-frequency-exceeded']).toBe('unmet');
  });

  it('bring all of a prefetch that holds less than was found', async () => {
    ehr((on) => on.reply(200, bundle(sessions, { total: 4 })));
    const procedures = bundle(sessions.slice(0, 1), { total: 4 });
    const answer = await service.post(
      '/cds-services/order-sign',
      request({ prefetch: { procedures } }),
    );
    expect(verdicts(answer)['esi-frequency-exceeded']).toBe('unmet');
  });

  it('count what was found on all pages, not on the last one', async () => {
    const link = [{ relation: 'next', url: `${EHR}/page2` }];
    nock(EHR)
      .get('/page2')
      .reply(200, bundle(sessions.slice(2), { total: 4 }));
    ehr((on) => on.reply(200, bundle(sessions.slice(0, 2), { total: 4, link })));
    const answer = await service.post('/cds-services/order-sign', request());
    expect(answer.body.extension['org.foramen.explanation'].unread).toEqual([]);
  });

  it('follow a next link of the prefetch', async () => {
    nock(EHR)
      .get('/page2')
      .reply(200, bundle(sessions.slice(2)));
    nock(EHR).get(/.*/).times(30).reply(200, bundle([]));
    const first = bundle(sessions.slice(0, 2), {
      link: [{ relation: 'next', url: `${EHR}/page2` }],
    });
    const answer = await service.post(
      '/cds-services/order-sign',
      request({ prefetch: { procedures: first, coverage: bundle([aCoverage('MCR-FFS-2026')]) } }),
    );
    expect(shownRules(answer)).toContain('esi-frequency-exceeded');
  });

  it('read the payer that a coverage only refers to', async () => {
    nock(EHR)
      .get(/^\/fhir\/Coverage\?/)
      .reply(200, bundle([aCoverage('', { payor: [{ reference: 'Organization/payer' }] })]));
    nock(EHR)
      .get('/Organization/payer')
      .reply(200, { resourceType: 'Organization', id: 'payer', name: 'Aetna' });
    nock(EHR).get(/.*/).times(30).reply(200, bundle([]));
    const { body } = await service.post('/cds-services/order-sign', request());
    expect(body.extension['org.foramen.explanation'].policy.id).toBe('AETNA-2026');
  });
});

const json = { 'content-type': 'application/fhir+json' };

/** Ways in which an EHR fails, and the words that say so. */
const failures: [name: string, reply: (on: nock.Interceptor) => nock.Scope, says: string][] = [
  ['answers 401', (on) => on.reply(401), 'refused access (401)'],
  [
    'answers 403',
    (on) => on.reply(403, { resourceType: 'OperationOutcome' }),
    'refused access (403)',
  ],
  ['answers 404', (on) => on.reply(404), 'does not know it (404)'],
  ['answers 429', (on) => on.reply(429), 'fewer requests (429)'],
  ['answers 500', (on) => on.reply(500, 'oops'), 'an error (500)'],
  [
    'answers HTML',
    (on) => on.reply(200, '<html>login</html>', { 'content-type': 'text/html' }),
    'no FHIR JSON',
  ],
  [
    'answers truncated JSON',
    (on) => on.reply(200, '{"resourceType":"Bundle","entry":[{', json),
    'no FHIR JSON',
  ],
  [
    'answers a JSON string',
    (on) => on.reply(200, '"hello"', json),
    'could not be reached or broke off',
  ],
  ['answers JSON null', (on) => on.reply(200, 'null', json), 'could not be reached or broke off'],
  [
    'answers an OperationOutcome',
    (on) => on.reply(200, { resourceType: 'OperationOutcome', issue: [] }),
    'OperationOutcome',
  ],
  [
    'hides an error in the Bundle',
    (on) =>
      on.reply(200, bundle([{ resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] }])),
    'OperationOutcome in the Bundle',
  ],
  [
    'answers a Bundle whose entry is no list',
    (on) => on.reply(200, { resourceType: 'Bundle', entry: {} }),
    'makes no sense',
  ],
  [
    'answers a malformed Procedure',
    (on) => on.reply(200, bundle([{ resourceType: 'Procedure', id: 'x', code: 7 }])),
    'Procedure/x: code',
  ],
  ['is down', (on) => on.replyWithError('connect ECONNREFUSED'), 'could not be reached'],
  [
    'redirects',
    (on) => on.reply(302, '', { location: 'https://elsewhere.example/' }),
    'could not be reached',
  ],
  [
    'pages in circles',
    (on) => on.reply(200, bundle([], { link: [{ relation: 'next', url: `${EHR}/loop` }] })),
    'pages in circles',
  ],
  [
    'sends more pages than a chart has',
    (on) => {
      let page = 0;
      nock(EHR)
        .get(/^\/fhir\/more/)
        .times(60)
        .reply(200, () => {
          page += 1;
          return bundle([], { link: [{ relation: 'next', url: `${EHR}/more?page=${page}` }] });
        });
      return on.reply(200, bundle([], { link: [{ relation: 'next', url: `${EHR}/more` }] }));
    },
    'more than 50 pages',
  ],
  [
    'sends fewer resources than it found',
    (on) => on.reply(200, bundle(sessions.slice(0, 1), { total: 2 })),
    'found more than it sent',
  ],
  [
    'says what it can do instead of what it found',
    (on) => on.reply(200, { resourceType: 'CapabilityStatement', status: 'active' }),
    'answered a search with something else',
  ],
  [
    'sends data of another patient',
    (on) => {
      const subject = { reference: 'Patient/other' };
      return on.reply(200, bundle(sessions.map((one) => ({ ...one, subject }))));
    },
    'data of another patient',
  ],
  [
    'sends the next page above its own address',
    (on) => on.reply(200, bundle([], { link: [{ relation: 'next', url: `${EHR}/../other/x` }] })),
    'another server',
  ],
  [
    'sends the next page elsewhere',
    (on) =>
      on.reply(
        200,
        bundle([], { link: [{ relation: 'next', url: 'https://elsewhere.example/fhir/x' }] }),
      ),
    'another server',
  ],
  [
    'sends the next page to a host that begins like it',
    (on) =>
      on.reply(
        200,
        bundle([], { link: [{ relation: 'next', url: 'https://ehr.example/fhir.evil/x' }] }),
      ),
    'another server',
  ],
];

describe('an EHR that', () => {
  it.each(failures)(
    '%s leaves the count unchecked, never "missing"',
    async (_name, reply, says) => {
      nock(EHR)
        .get('/loop')
        .times(60)
        .reply(200, bundle([], { link: [{ relation: 'next', url: `${EHR}/loop` }] }));
      ehr(reply);
      const answer = await service.post('/cds-services/order-sign', request());
      expect(answer.status).toBe(200);
      expect(verdicts(answer)['esi-frequency-exceeded']).toBe('unchecked');
      const [finding] = shown(answer).filter(({ rule }) => rule === 'esi-frequency-exceeded');
      expect(finding).toMatchObject({ verdict: 'unchecked' });
      expect(JSON.stringify(answer.body.extension['org.foramen.explanation'].unread)).toContain(
        says,
      );
    },
  );

  it.each(['hangs before its answer', 'hangs in the middle of its answer'])(
    '%s is given up when the time budget ends',
    async (how) => {
      const silent = createServer((_request, response) => {
        if (how.includes('middle')) response.write('{"resourceType":"Bundle",');
      });
      await once(silent.listen(0, '127.0.0.1'), 'listening');
      const address = silent.address();
      const port = typeof address === 'object' ? address?.port : 0;
      const answer = await service.post(
        '/cds-services/order-sign',
        request({ fhirServer: `http://127.0.0.1:${port}/fhir` }),
      );
      silent.closeAllConnections();
      silent.close();
      expect(verdicts(answer)['esi-frequency-exceeded']).toBe('unchecked');
      expect(JSON.stringify(answer.body)).toContain('did not answer in time');
    },
  );

  it.each([
    [404, 'met', true],
    [403, 'unchecked', false],
    [500, 'unchecked', false],
  ])('answers %i to claims leaves the count %s', async (status, verdict, isTold) => {
    nock(EHR)
      .get(/^\/fhir\/ExplanationOfBenefit\?/)
      .reply(status);
    ehr((on) => on.reply(200, bundle(sessions.slice(1))));
    const answer = await service.post('/cds-services/order-sign', request());
    expect(verdicts(answer)['esi-frequency-exceeded']).toBe(verdict);
    expect(JSON.stringify(shown(answer)).includes('no claims of other providers')).toBe(isTold);
  });

  it('does not know a later page of claims leaves the count unchecked', async () => {
    const link = [{ relation: 'next', url: `${EHR}/gone` }];
    nock(EHR).get('/gone').reply(404);
    nock(EHR)
      .get(/^\/fhir\/ExplanationOfBenefit\?/)
      .reply(200, bundle([], { link }));
    ehr((on) => on.reply(200, bundle(sessions.slice(1))));
    const answer = await service.post('/cds-services/order-sign', request());
    expect(verdicts(answer)['esi-frequency-exceeded']).toBe('unchecked');
    expect(JSON.stringify(shown(answer))).not.toContain('no claims of other providers');
  });

  it('answers nothing at all leaves every read unchecked', async () => {
    nock(EHR).get(/.*/).times(30).replyWithError('connect ECONNREFUSED');
    const answer = await service.post('/cds-services/order-sign', request());
    expect(answer.status).toBe(200);
    expect(answer.body.extension['org.foramen.explanation'].policy.found).toBe('unread');
    expect(shown(answer).map(({ verdict }) => verdict)).toContain('unchecked');
    expect(shown(answer).map(({ verdict }) => verdict)).not.toContain('unmet');
    expect(answer.body.cards[0].detail).toContain('could not be reached');
  });

  it('fails never shows its words or the token on a card', async () => {
    ehr((on) => on.reply(500, 'PATIENT SECRET'));
    const answer = await service.post(
      '/cds-services/order-sign',
      request({ fhirAuthorization: { access_token: 'token-secret' } }),
    );
    expect(JSON.stringify(answer.body)).not.toMatch(/PATIENT SECRET|token-secret/);
  });
});

it.each([
  ['encounter-discharge', { encounterId: 'visit' }],
  [
    'appointment-book',
    {
      appointments: bundle([
        { resourceType: 'Appointment', id: 'a', basedOn: [{ reference: 'ServiceRequest/order' }] },
      ]),
    },
  ],
])('%s says so when what it asks about cannot be read', async (hook, context) => {
  nock(EHR).get(/.*/).times(30).reply(403);
  const answer = await service.post(`/cds-services/${hook}`, {
    ...request(),
    hook,
    context: { userId: 'u', patientId: 'p', ...context },
  });
  const [card] = answer.body.cards;
  expect(Card.parse(card).summary).toContain('could not be checked');
  expect(card.detail).toContain('refused access (403)');
});

it('says what is not in the prefetch of a client without a FHIR server', async () => {
  const answer = await service.post(
    '/cds-services/order-sign',
    orderSign([order], { prefetch: {} }),
  );
  expect(verdicts(answer)['esi-frequency-exceeded']).toBe('unchecked');
  expect(JSON.stringify(answer.body.extension)).toContain('names no fhirServer');
});

import nock from 'nock';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { aCoverage, anOrder, bundle } from '../kit/fhir.ts';
import { shownRules, startService } from '../kit/service.ts';

const EHR = 'http://127.0.0.1:9876';
const service = startService();

beforeAll(() => {
  nock.disableNetConnect();
  nock.enableNetConnect(/^127\.0\.0\.1:(?!9876)/);
});
afterEach(() => nock.cleanAll());
afterAll(() => nock.restore());

const dispatch = (id = 'order') =>
  service.post('/cds-services/order-dispatch', {
    hook: 'order-dispatch',
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    fhirServer: EHR,
    context: {
      patientId: 'p',
      dispatchedOrders: [`ServiceRequest/${id}`],
      performer: 'Organization/1',
    },
    prefetch: {
      coverage: bundle([aCoverage('UHC-COMM-2026')]),
      authorizations: null,
      authorizationRequests: null,
    },
  });

it('reads the orders that are sent on, and asks for their authorization', async () => {
  nock(EHR)
    .get('/ServiceRequest/order')
    .reply(200, anOrder('62323', { status: 'active' }));
  const answer = await dispatch();
  expect(answer.status).toBe(200);
  expect(shownRules(answer)).toContain('prior-auth-missing');
});

it('reads an order whose id is longer than FHIR allows, as those of some EHRs are', async () => {
  const id = `e${'Ab3-.'.repeat(40)}`;
  nock(EHR)
    .get(`/ServiceRequest/${id}`)
    .reply(200, anOrder('62323', { id, status: 'active' }));
  const answer = await dispatch(id);
  expect(shownRules(answer)).toContain('prior-auth-missing');
  expect(answer.body.systemActions).toMatchObject([{ resource: { id } }]);
});

it('says that the order could not be read, instead of keeping silent', async () => {
  nock(EHR).get('/ServiceRequest/order').reply(500);
  const answer = await dispatch();
  expect(answer.body.cards).toMatchObject([{ summary: expect.stringContaining('could not be') }]);
});

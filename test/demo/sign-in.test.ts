import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { createDemo } from '../../src/demo/demo.ts';
import { answerOf, startService, TODAY } from '../kit/service.ts';
import { newPkce, signInAt } from '../kit/sign-in.ts';

const service = startService({}, async () => (await createDemo(TODAY)).router);
const ehr = () => signInAt(service.url());
const codeFor = async (pkce = newPkce()) => {
  const at = ehr();
  const back = await at.authorize(pkce, { launch: await at.launch('rosa-alvarez', 'a context') });
  return { pkce, code: back.searchParams.get('code') ?? '', state: back.searchParams.get('state') };
};

describe('the sign-in of the sample EHR', () => {
  it('gives a token for the patient of the launch, with what the card said', async () => {
    const { code, pkce, state } = await codeFor();
    expect(state).toBe('a state of our own');
    const { status, body } = await ehr().exchange(code, pkce);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_type: 'Bearer',
      patient: 'rosa-alvarez',
      appContext: 'a context',
      expires_in: 900,
    });
    expect(decodeJwt(body.id_token).fhirUser).toBe(`${ehr().fhir}/Practitioner/dr-lena-hartmann`);
  });

  it('takes a code once', async () => {
    const { code, pkce } = await codeFor();
    expect((await ehr().exchange(code, pkce)).status).toBe(200);
    const again = await ehr().exchange(code, pkce);
    expect(again).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it.each([
    ['another verifier', { code_verifier: newPkce().verifier }, 'invalid_grant'],
    ['no verifier', { code_verifier: '' }, 'invalid_request'],
    ['another address', { redirect_uri: 'https://elsewhere.example/app' }, 'invalid_grant'],
    ['another client', { client_id: 'somebody' }, 'invalid_grant'],
    ['another grant', { grant_type: 'password' }, 'invalid_request'],
    ['a forged code', { code: 'forged' }, 'invalid_grant'],
  ])('gives no token for %s', async (_what, over, error) => {
    const { code, pkce } = await codeFor();
    expect(await ehr().exchange(code, pkce, over)).toMatchObject({ status: 400, body: { error } });
  });

  it.each([
    ['another EHR', { aud: 'https://elsewhere.example/fhir' }],
    ['no PKCE', { code_challenge: '' }],
    ['PKCE in the clear', { code_challenge_method: 'plain' }],
    ['a forged launch', { launch: 'forged' }],
    ['a token in the address', { response_type: 'token' }],
  ])('sends back an error for %s', async (_what, over) => {
    const back = await ehr().authorize(newPkce(), over);
    expect(back.pathname).toBe('/app');
    expect(back.searchParams.get('error')).toMatch(/^(invalid_request|unsupported_response_type)$/);
    expect(back.searchParams.has('code')).toBe(false);
  });

  it.each([
    ['an address that is not registered', { redirect_uri: 'https://elsewhere.example/app' }],
    ['an unknown client', { client_id: 'somebody' }],
  ])('sends nobody to %s', async (_what, over) => {
    expect((await ehr().authorize(newPkce(), over)).pathname).toBe('/status/400');
  });
});

const score = (patient: string) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '72514-3' }] },
  subject: { reference: `Patient/${patient}` },
  effectiveDateTime: '2026-11-21T15:00:00Z',
  valueQuantity: { value: 3 },
});
const write = async (path: string, body: object, token?: string, method = 'POST') => {
  const response = await fetch(`${service.url()}/demo/fhir/${path}`, {
    method,
    headers: {
      'content-type': 'application/fhir+json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  return answerOf(response);
};

describe('writing to the sample EHR', () => {
  it('needs a token', async () => {
    expect((await write('Observation', score('rosa-alvarez'))).status).toBe(401);
    expect((await write('Observation', score('rosa-alvarez'), 'forged')).status).toBe(401);
  });

  it('needs the scope, and the patient of the token', async () => {
    const reading = await ehr().token('rosa-alvarez', 'launch patient/*.rs');
    expect((await write('Observation', score('rosa-alvarez'), reading)).status).toBe(403);
    const token = await ehr().token('rosa-alvarez');
    expect((await write('Observation', score('walter-brandt'), token)).status).toBe(403);
    expect((await write('Patient', { resourceType: 'Patient' }, token)).status).toBe(403);
  });

  it('keeps a score, and who entered it', async () => {
    const token = await ehr().token('rosa-alvarez');
    const { status, body } = await write('Observation', score('rosa-alvarez'), token);
    expect(status).toBe(201);
    const provenance = (target: string) => ({
      resourceType: 'Provenance',
      target: [{ reference: target }],
      recorded: '2026-11-21T15:00:00Z',
      agent: [{ who: { display: 'somebody' } }],
    });
    expect((await write('Provenance', provenance(`Observation/${body.id}`), token)).status).toBe(
      201,
    );
    const elsewhere = await write('Provenance', provenance('Procedure/clara-mbb-1'), token);
    expect(elsewhere.status).toBe(403);
    const found = await service.get('/demo/fhir/Observation?patient=rosa-alvarez&code=72514-3');
    const ids = found.body.entry.map((one: { resource: { id: string } }) => one.resource.id);
    expect(ids).toContain(body.id);
  });

  it('changes what is not signed, and nothing else', async () => {
    const scope = 'launch patient/*.rs patient/ServiceRequest.u';
    const token = await ehr().token('constance-adeyemi', scope);
    const place = 'ServiceRequest/constance-adeyemi-ablation-order';
    const { body: signed } = await service.get(`/demo/fhir/${place}`);
    expect((await write(place, signed, token, 'PUT')).status).toBe(409);
    await fetch(
      `${service.url()}/demo/launch?patient=rosa-alvarez&request=rosa-alvarez-fifth-epidural`,
      { redirect: 'manual' },
    );
    const { body: orders } = await service.get(
      '/demo/fhir/ServiceRequest?patient=rosa-alvarez&status=draft',
    );
    const draft = orders.entry[0].resource;
    const own = await ehr().token('rosa-alvarez', scope);
    const changed = { ...draft, priority: 'urgent' };
    const done = await write(`ServiceRequest/${draft.id}`, changed, own, 'PUT');
    expect(done).toMatchObject({ status: 200, body: { priority: 'urgent' } });
    expect((await write(`ServiceRequest/${draft.id}`, changed, token, 'PUT')).status).toBe(403);
  });

  it('leaves reading open, but not to a token of ours that is none', async () => {
    const get = (headers = {}) => fetch(`${ehr().fhir}/Patient/rosa-alvarez`, { headers });
    expect((await get()).status).toBe(200);
    expect((await get({ authorization: 'Bearer SAMPLE_TOKEN' })).status).toBe(200);
    expect((await get({ authorization: 'Bearer for.ged.to.ke.n' })).status).toBe(401);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemo } from '../../src/demo/demo.ts';
import { createLog } from '../../src/log.ts';
import { type Running, serve } from '../../src/server/serve.ts';
import { surround } from '../../src/server/surroundings.ts';
import { anOrder, orderSign } from '../kit/fhir.ts';
import { answerOf, forgetfulStore, startService, TODAY, testEngine } from '../kit/service.ts';
import { newSigner, serveTrusted, trustedConfig, trusting } from '../kit/trusted.ts';

describe('the playground of a demo', () => {
  const service = startService({}, async () => (await createDemo(TODAY)).router);

  it('names every rule, policy set and code, and brings notes to try', async () => {
    const { body } = await service.get('/playground/catalogue');
    expect(body.rules).toHaveLength(testEngine().rules.length);
    expect(body.rules).toContainEqual({
      id: 'esi-frequency-exceeded',
      title: 'Epidural sessions within the payer limit',
      family: 'epidural',
      facts: expect.arrayContaining(['history', 'region']),
      parameters: expect.arrayContaining(['esi.max_sessions']),
    });
    const ids = body.policies.map(({ id }: { id: string }) => id);
    const codes = body.codes.map(({ code }: { code: string }) => code);
    for (const { policy, code } of body.notes) {
      expect(ids).toContain(policy);
      expect(codes).toContain(code);
    }
  });

  it('tells the numbers of a policy set with their sources, inherited ones too', async () => {
    const { body } = await service.get('/playground/policies/MCR-FFS-2026-FCSO');
    expect(body.parameters['esi.max_sessions']).toMatchObject({
      cite: { title: expect.stringContaining('LCD'), grade: 'secondary' },
    });
    expect((await service.get('/playground/policies/NONE')).status).toBe(404);
  });

  it('reads a note, and keeps nothing of it', async () => {
    const { body } = await service.post('/playground/read-note', {
      text: 'PROCEDURE: Left L4-L5 interlaminar epidural injection.',
    });
    expect(body.procedures).toMatchObject([{ approach: 'interlaminar', laterality: 'left' }]);
  });

  it.each([
    ['no text', {}],
    ['a text that is none', { text: 1 }],
    ['a text of 200,001 characters', { text: 'x'.repeat(200_001) }],
  ])('refuses %s', async (_what, body) => {
    const answer = await service.post('/playground/read-note', body);
    expect(answer.status).toBe(400);
    expect(answer.body.issue[0].diagnostics).toContain('200,000 characters');
  });

  it('reads a text of 200,000 characters', async () => {
    const text = 'x'.repeat(200_000);
    expect((await service.post('/playground/read-note', { text })).status).toBe(200);
  });
});

describe('beside real tenants', () => {
  let closed: Running;
  let open: Running;
  let config: ReturnType<typeof trustedConfig>;
  beforeAll(async () => {
    const tenants = [trusting(await newSigner())];
    closed = await serveTrusted(trustedConfig(tenants));
    config = trustedConfig(tenants, { playground: true });
    const { publicUrl } = config.installation;
    const demo = await createDemo(TODAY, publicUrl);
    const surroundings = {
      engine: testEngine(),
      log: createLog('silent'),
      store: forgetfulStore(),
    };
    open = await serve(surround(config, surroundings), demo.router);
  });
  afterAll(() => Promise.all([closed.stop(), open.stop()]));

  const get = async (running: Running, path: string) => fetch(running.url + path);
  const post = async (path: string, body: object) =>
    answerOf(
      await fetch(open.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );

  it.each(['/', '/playground/catalogue', '/demo/requests'])(
    '%s is there only where it is switched on',
    async (path) => {
      expect((await get(closed, path)).status).toBe(404);
      expect((await get(open, path)).status).toBe(200);
    },
  );

  it('the samples name the sample EHR by its public address', async () => {
    const { body } = await answerOf(await get(open, '/demo/requests/rosa-alvarez-fifth-epidural'));
    expect(body.fhirServer).toBe(`${config.installation.publicUrl}/demo/fhir`);
  });

  it('hooks of the playground need no token, and those of the tenants still do', async () => {
    const call = orderSign([anOrder('62323')]);
    expect((await post('/playground/cds-services/order-sign', call)).status).toBe(200);
    expect((await post('/cds-services/order-sign', call)).status).toBe(401);
  });

  it('no server but the sample EHR is read, be it a tenant’s or nobody’s', async () => {
    const [tenant] = config.installation.tenants;
    for (const fhirServer of [tenant?.fhirServers[0]?.url, 'http://127.0.0.1:9/fhir']) {
      const call = orderSign([anOrder('62323')], { prefetch: undefined, fhirServer });
      expect((await post('/playground/cds-services/order-sign', call)).status).toBe(403);
    }
  });

  it('nobody silences a card for everybody else', async () => {
    const call = orderSign([anOrder('62323')]);
    const { body } = await post('/playground/cds-services/order-sign', call);
    const [card] = body.cards;
    const codes = card.overrideReasons.map(({ code }: { code: string }) => code);
    expect(codes).not.toContain('snooze-1-day');
  });
});

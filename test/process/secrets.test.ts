import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { anOrder, aProcedure, bundle, noteSign, orderSign, prefetch } from '../kit/fhir.ts';
import { type Listener, listen } from '../kit/listener.ts';
import { killAll, startProcess } from '../kit/process.ts';
import { makeSigner, rawToken } from '../kit/tokens.ts';
import { ISSUER, postTo } from '../kit/trusted.ts';

/** What must never come out: a name, a birth date, words of a note, ids of a patient, tokens. */
const planted = {
  family: 'Featherstonehaugh',
  given: 'Cuthbertina',
  birthDate: '1931-02-17',
  note: 'She fell from a pomegranate tree',
  comment: 'husband is an ambassador',
  patientId: 'mrn-88417263',
  token: 'bearer-zqxjkvbpyg',
};
const words = Object.values(planted);

const patient = {
  resourceType: 'Patient',
  id: planted.patientId,
  name: [{ family: planted.family, given: [planted.given] }],
  birthDate: planted.birthDate,
};
const subject = { reference: `Patient/${planted.patientId}`, display: planted.family };
const order = anOrder('62323', { subject, note: [{ text: planted.note }] });
const done = aProcedure(`${planted.patientId}-1`, '64483', '2026-11-20', {
  subject,
  note: [{ text: `${planted.given}: ${planted.note}` }],
});

let ehr: Listener;
beforeAll(async () => {
  ehr = await listen((request, response) => {
    if (request.url?.includes('Observation')) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(`${planted.family} not found`);
      return;
    }
    response.setHeader('content-type', 'application/json');
    if (request.url?.includes('Coverage')) {
      response.end(
        JSON.stringify({ resourceType: 'Coverage', status: planted.family, payor: planted.note }),
      );
    } else response.end(JSON.stringify(bundle([patient, done])));
  });
});
afterAll(() => ehr.close());
afterEach(killAll);

/** Requests of every kind: good, malformed, of readers that fail. */
const bodies = (): unknown[] => {
  const sign = orderSign([order], { prefetch: prefetch({ patient, procedures: bundle([done]) }) });
  const read = orderSign([order], {
    prefetch: undefined,
    fhirServer: ehr.url,
    fhirAuthorization: { access_token: planted.token, subject: planted.family },
  });
  const withPatient = (body: { context: object }) => ({
    ...body,
    context: {
      ...body.context,
      patientId: planted.patientId,
      userId: `Patient/${planted.patientId}`,
    },
  });
  return [
    withPatient(sign),
    withPatient(read),
    { ...withPatient(read), fhirServer: `http://127.0.0.1:9/${planted.family}` },
    withPatient(noteSign([done])),
    { ...sign, hook: planted.family },
    {
      ...sign,
      hookInstance: planted.family,
      context: { ...sign.context, draftOrders: planted.note },
    },
    withPatient(orderSign([{ ...order, code: planted.note }])),
    withPatient(orderSign([{ ...order, [planted.family]: planted.note, bodySite: planted.note }])),
    `{"${planted.family}":`,
    `{"__proto__":"${planted.family}"}`,
    `"${planted.note}"`,
  ];
};

/** Everything that was written to a folder. */
const contentsOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');

async function callEverything(url: string, token?: () => Promise<string>): Promise<void> {
  for (const service of ['order-sign', 'procedure-note-sign']) {
    for (const body of bodies()) {
      const path = `/cds-services/${service}?patient=${planted.patientId}`;
      const answer = await postTo(url, path, body, await token?.());
      for (const card of answer.body.cards ?? []) {
        const feedback = [
          {
            card: card.uuid,
            outcome: 'overridden',
            overrideReason: {
              reason: { code: planted.note, system: planted.comment },
              userComment: planted.comment,
            },
            outcomeTimestamp: new Date().toISOString(),
          },
          {
            card: planted.family,
            outcome: 'accepted',
            acceptedSuggestions: [{ id: planted.note }],
            outcomeTimestamp: new Date().toISOString(),
          },
        ];
        const told = await postTo(
          url,
          `/cds-services/${service}/feedback`,
          { feedback },
          await token?.(),
        );
        expect(told.status).toBe(200);
      }
    }
  }
  await fetch(`${url}/${planted.family}/${planted.patientId}`);
  await fetch(`${url}/cds-services`, {
    headers: { 'x-request-id': planted.family, traceparent: planted.token },
  });
}

it('a whole run in demo mode writes nothing of a chart to log, metrics or disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foramen-secrets-'));
  const service = startProcess({ DATA_DIR: folder, LOG_LEVEL: 'trace' });
  const url = await service.url;
  await callEverything(url);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(await service.kill('SIGTERM')).toBe(0);
  const disk = contentsOf(folder);
  // The search can find something: what is meant to be kept is there.
  expect(disk).toContain('esi-frequency-exceeded');
  expect(service.said()).toContain('answered');
  for (const word of words) {
    for (const [where, text] of Object.entries({ log: service.said(), metrics, disk })) {
      expect([where, word, text.includes(word)]).toEqual([where, word, false]);
    }
  }
}, 60_000);

it('a whole run with client tokens writes nothing of them either', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'foramen-secrets-'));
  const audience = 'http://foramen.example/cds-services/order-sign';
  const signer = await makeSigner('ES384', { issuer: ISSUER, audience });
  const config = join(folder, 'config.json');
  writeFileSync(
    config,
    JSON.stringify({
      publicUrl: 'http://foramen.example',
      pseudonymKey: { variable: 'PSEUDONYM_KEY' },
      tenants: [
        {
          id: 'clinic',
          issuers: [{ issuer: ISSUER, jwks: { keys: [signer.publicKey] } }],
          audiences: ['foramen'],
          fhirServers: [{ url: ehr.url }],
          allowPrivateAddresses: true,
        },
      ],
    }),
  );
  const key = 'a-pseudonym-key-of-more-than-32-characters';
  const data = join(folder, 'data');
  const service = startProcess({
    DATA_DIR: data,
    LOG_LEVEL: 'trace',
    NODE_ENV: 'production',
    FORAMEN_CONFIG: config,
    PSEUDONYM_KEY: key,
  });
  const url = await service.url;
  const tokens: string[] = [];
  const time = Math.floor(Date.now() / 1000);
  const claims = { aud: 'foramen', iat: time, exp: time + 300, name: planted.family };
  await callEverything(url, async () => {
    const token = await signer.sign({ claims });
    tokens.push(token);
    return token;
  });
  for (const bad of [
    tokens[0],
    await signer.sign(),
    rawToken('{"alg":"none"}', `{"name":"${planted.family}"}`),
  ]) {
    expect((await postTo(url, '/cds-services/order-sign', '{}', bad)).status).toBe(401);
  }
  expect(await service.kill('SIGTERM')).toBe(0);
  const disk = contentsOf(data);
  expect(disk).toContain('clinic');
  expect(service.said()).toContain('"reason":"replayed"');
  for (const word of [...words, key, ...tokens.flatMap((token) => token.split('.').slice(1))]) {
    expect([word, service.said().includes(word), disk.includes(word)]).toEqual([
      word,
      false,
      false,
    ]);
  }
}, 60_000);

import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APP_SCOPES } from '../../src/auth/fhir-server.ts';
import { installationSchema } from '../../src/auth/installation.ts';
import type { Running } from '../../src/server/serve.ts';
import { type Listener, listen } from '../kit/listener.ts';
import { answerOf } from '../kit/service.ts';
import { newSigner, postTo, serveTrusted, trustedConfig, trusting } from '../kit/trusted.ts';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
const KEY = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

let ehr: Listener;
let running: Running | undefined;
let without: Running | undefined;
const iss = () => `${ehr.url}/fhir`;
beforeAll(async () => {
  ehr = await listen();
  const signer = await newSigner();
  const smartApp = {
    clientId: 'our-app',
    scope: APP_SCOPES,
    signInServers: ['https://login.ehr.example'],
    framedBy: ['https://ehr.example'],
  };
  const backendServices = {
    tokenUrl: `${ehr.url}/token`,
    clientId: 'backend',
    privateKey: KEY,
    keyId: 'one',
    algorithm: 'ES384' as const,
    scope: 'system/*.rs',
  };
  const tenant = trusting(signer, { allowPrivateAddresses: true });
  const server = { url: iss(), smartApp, backendServices };
  running = await serveTrusted(
    trustedConfig([{ ...tenant, fhirServers: [server, { url: 'https://other.example/fhir' }] }]),
  );
  without = await serveTrusted(trustedConfig([tenant]));
});
afterAll(async () => {
  await Promise.all([running?.stop(), without?.stop(), ehr.close()]);
});
const url = () => running?.url ?? '';
const settings = async (about: string) =>
  answerOf(await fetch(`${url()}/app/settings?${new URLSearchParams({ iss: about })}`));

describe('the app of a tenant', () => {
  it('starts from the servers that it is registered with, and from no other', async () => {
    expect((await settings(`${iss()}/`)).body).toEqual({
      iss: iss(),
      clientId: 'our-app',
      scope: APP_SCOPES,
    });
    expect((await settings('https://other.example/fhir')).status).toBe(403);
    expect((await answerOf(await fetch(`${url()}/app/settings`))).status).toBe(403);
  });

  it('may call those servers, and be framed by whom the configuration names', async () => {
    const { headers } = await fetch(`${url()}/app`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy.split(';')).toEqual(
      expect.arrayContaining([
        `connect-src 'self' ${ehr.url} https://login.ehr.example`,
        'frame-ancestors https://ehr.example',
      ]),
    );
    // It would keep the app to frames of our own.
    expect(headers.get('x-frame-options')).toBeNull();
  });

  it('never reads with our own token in the place of the user’s', async () => {
    const question = { iss: iss(), patient: 'p', procedure: 'Procedure/1' };
    for (const path of ['/app/checklist', '/app/timeline', '/app/package']) {
      expect((await postTo(url(), path, question)).status, path).toBe(401);
    }
    expect(ehr.requests()).toEqual([]);
    expect((await postTo(url(), '/app/timeline', question, 'the-users')).status).toBe(404);
    expect(ehr.requests()).toEqual(['GET /fhir/Patient/p']);
  });

  it('is not there where no tenant has it', async () => {
    expect((await fetch(`${without?.url}/app`)).status).toBe(404);
    expect((await fetch(`${without?.url}/app/settings`)).status).toBe(404);
  });
});

it('is configured at the FHIR server, and a wrong address is named', () => {
  const configured = (smartApp: object) =>
    installationSchema({ KEY: 'a key that is long enough for all of this' }).safeParse({
      publicUrl: 'https://foramen.example',
      pseudonymKey: { variable: 'KEY' },
      tenants: [
        {
          id: 'clinic',
          issuers: [{ issuer: 'https://ehr.example', jwksUrl: 'https://ehr.example/jwks' }],
          fhirServers: [{ url: 'https://ehr.example/fhir', smartApp }],
        },
      ],
    });
  const good = configured({ clientId: 'our-app' }).data?.tenants[0]?.fhirServers[0]?.smartApp;
  expect(good).toEqual({ clientId: 'our-app', scope: APP_SCOPES, signInServers: [], framedBy: [] });
  const [issue] = configured({ clientId: 'a', framedBy: ['everybody'] }).error?.issues ?? [];
  expect(issue?.path.join('.')).toBe('tenants.0.fhirServers.0.smartApp.framedBy.0');
});

it('is configured once for each FHIR server: a launch tells no more than where it comes from', () => {
  const clinic = (id: string, capabilities: object) => ({
    id,
    issuers: [
      { issuer: 'https://ehr.example', tenantClaim: id, jwksUrl: 'https://ehr.example/jwks' },
    ],
    fhirServers: [{ url: 'https://ehr.example/fhir', smartApp: { clientId: 'our-app' } }],
    capabilities,
  });
  const places = (second: object) =>
    installationSchema({ KEY: 'a key that is long enough for all of this' })
      .safeParse({
        publicUrl: 'https://foramen.example',
        pseudonymKey: { variable: 'KEY' },
        tenants: [clinic('north', { smartApp: true }), second],
      })
      .error?.issues.map(({ path }) => path.join('.'));
  expect(places(clinic('south', { smartApp: true }))).toEqual(['tenants.1.fhirServers.0.smartApp']);
  expect(places(clinic('south', {}))).toBeUndefined();
});

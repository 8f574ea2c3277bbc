import { afterAll, beforeAll } from 'vitest';
import { demoInstallation, demoTenant } from '../../src/auth/demo-installation.ts';
import type { Tenant } from '../../src/auth/tenant.ts';
import type { Config } from '../../src/config.ts';
import { createLog, type Logger } from '../../src/log.ts';
import { type Running, serve } from '../../src/server/serve.ts';
import { surround } from '../../src/server/surroundings.ts';
import type { Store } from '../../src/store/store.ts';
import { type Answer, answerOf, forgetfulStore, testConfig, testEngine } from './service.ts';
import { makeSigner, type Signer } from './tokens.ts';

export const PUBLIC_URL = 'https://foramen.example';
export const ORDER_SIGN = `${PUBLIC_URL}/cds-services/order-sign`;
export const ISSUER = 'https://ehr.example';

/** A tenant that trusts one signer. */
export const trusting = (signer: Signer, over: Partial<Tenant> = {}): Tenant => ({
  ...demoTenant,
  id: 'clinic',
  issuers: [{ issuer: ISSUER, jwks: { keys: [publicKeyOf(signer)] } }],
  fhirServers: [{ url: 'https://ehr.example/fhir' }],
  allowPrivateAddresses: false,
  ...over,
});

/** In the form in which a configuration holds it. */
export const publicKeyOf = ({ publicKey }: Signer) => ({
  ...publicKey,
  kty: publicKey.kty === 'EC' ? ('EC' as const) : ('RSA' as const),
});

export const trustedConfig = (
  tenants: Tenant[],
  over: Partial<Config['installation']> = {},
): Config => ({
  ...testConfig(),
  installation: {
    ...demoInstallation,
    playground: false,
    publicUrl: PUBLIC_URL,
    tenants,
    ...over,
  },
  demo: false,
});

export const newSigner = (algorithm = 'ES384'): Promise<Signer> =>
  makeSigner(algorithm, { issuer: ISSUER, audience: ORDER_SIGN });

/** Starts a service that asks who calls. */
export const serveTrusted = (
  config: Config,
  { store = forgetfulStore(), log = createLog('silent') }: { store?: Store; log?: Logger } = {},
): Promise<Running> => serve(surround(config, { engine: testEngine(), log, store }));

/** Posts JSON with a token. */
export async function postTo(
  url: string,
  path: string,
  body: unknown,
  token?: string,
): Promise<Answer> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return answerOf(response);
}

/** Runs a service while a test file runs. */
export function duringTests(start: () => Promise<Running>): () => string {
  let running: Running | undefined;
  beforeAll(async () => {
    running = await start();
  });
  afterAll(() => running?.stop());
  return () => running?.url ?? '';
}

import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, refuseOpenProduction } from '../src/config.ts';
import { createEngine, refuseUnknownPolicies } from '../src/server/engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'foramen-config-'));
const KEY = 'k'.repeat(32);
const environment = { KEY, SHORT: 'k'.repeat(31), PEM: pem('ec') };

function pem(type: 'ec' | 'rsa'): string {
  const { privateKey } =
    type === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'P-384' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

const jwks = { keys: [{ kty: 'EC', kid: '1', crv: 'P-384', x: 'x', y: 'y' }] };
const issuer = { issuer: 'https://ehr.example', jwks };
const tenant = {
  id: 'clinic',
  issuers: [issuer],
  fhirServers: [{ url: 'https://ehr.example/fhir/' }],
};
const installation = {
  publicUrl: 'https://foramen.example/',
  pseudonymKey: { variable: 'KEY' },
  tenants: [tenant],
};
const backendServices = {
  tokenUrl: 'https://ehr.example/token',
  clientId: 'foramen',
  privateKey: { variable: 'PEM' },
  keyId: 'k1',
  algorithm: 'ES384',
};

/** A configuration whose only tenant differs in something. */
const withTenant = (over: object) => ({ ...installation, tenants: [{ ...tenant, ...over }] });

function configured(content: unknown) {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readConfig({ FORAMEN_CONFIG: file, ...environment });
}

describe('without configuration', () => {
  it('the service listens on the loopback address and serves the demo', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDirectory: './data',
      demo: true,
      logLevel: 'info',
    });
  });

  it('the service refuses to start in production', () => {
    expect(() => refuseOpenProduction(readConfig({ NODE_ENV: 'production' }))).toThrow(
      /FORAMEN_CONFIG/,
    );
    expect(() => refuseOpenProduction(readConfig({ NODE_ENV: 'test' }))).not.toThrow();
  });
});

describe('a configuration file', () => {
  it('as the README shows it can be read', () => {
    const [, json = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
    const token = join(folder, 'metrics-token');
    writeFileSync(token, 'a-token-of-16-characters');
    const file = join(folder, 'readme.json');
    writeFileSync(file, json.replace('/run/secrets/metrics-token', token));
    const config = readConfig({ FORAMEN_CONFIG: file, FORAMEN_PSEUDONYM_KEY: KEY });
    expect(config.installation.tenants.map(({ id }) => id)).toEqual(['north-clinic']);
    expect(() => refuseUnknownPolicies(config.installation, createEngine())).not.toThrow();
  });

  it('ends the demo and starts in production', () => {
    const config = configured(installation);
    expect(config.demo).toBe(false);
    expect(() => refuseOpenProduction({ ...config, production: true })).not.toThrow();
  });

  it('has a default for whatever may be left out', () => {
    const [only] = configured(installation).installation.tenants;
    expect(only).toMatchObject({
      timeZone: 'America/Chicago',
      readBudgetMilliseconds: 2000,
      crd: false,
      allowPrivateAddresses: false,
      capabilities: { systemActions: true, autolaunchable: false, snooze: true },
    });
  });

  it('gives addresses in the form in which they are compared', () => {
    const { installation: read } = configured(
      withTenant({ fhirServers: [{ url: 'HTTPS://EHR.example:443/fhir/' }] }),
    );
    expect(read.tenants[0]?.fhirServers[0]?.url).toBe('https://ehr.example/fhir');
    expect(read.publicUrl).toBe('https://foramen.example');
  });

  it('reads secrets from files and variables', () => {
    const file = join(folder, 'key');
    writeFileSync(file, `${KEY}\n`);
    expect(configured({ ...installation, pseudonymKey: { file } }).installation.pseudonymKey).toBe(
      KEY,
    );
    expect(configured(installation).installation.pseudonymKey).toBe(KEY);
  });

  it.each([
    ['is no JSON', '{', /JSON/],
    ['names no tenant', { ...installation, tenants: [] }, /tenants/],
    ['holds an unknown key', { ...installation, tenant: 1 }, /tenant/],
    ['holds a secret itself', { ...installation, pseudonymKey: KEY }, /pseudonymKey/],
    [
      'names a missing variable',
      { ...installation, pseudonymKey: { variable: 'NO' } },
      /NO is miss/,
    ],
    ['names a missing file', { ...installation, pseudonymKey: { file: '/no' } }, /\/no is missing/],
    ['has a short secret', { ...installation, pseudonymKey: { variable: 'SHORT' } }, /32 char/],
    ['has two tenants of one id', { ...installation, tenants: [tenant, tenant] }, /tenants\[1\]/],
    [
      'knows a zone of Mars',
      withTenant({ timeZone: 'Mars/Olympus' }),
      /zone[\s\S]*tenants\[0\]\.timeZone/,
    ],
    ['spells out a state', withTenant({ state: 'Colorado' }), /tenants\[0\]\.state/],
    ['has a budget of 49', withTenant({ readBudgetMilliseconds: 49 }), /readBudget/],
    ['has a budget of 30,001', withTenant({ readBudgetMilliseconds: 30_001 }), /readBudget/],
    ['misspells a name', withTenant({ timezone: 'America/Denver' }), /timezone/],
    ['has nobody who may call', withTenant({ issuers: [] }), /issuers/],
    ['has an issuer without keys', withTenant({ issuers: [{ issuer: 'i' }] }), /jwksUrl or jwks/],
    [
      'has two sources of keys',
      withTenant({ issuers: [{ ...issuer, jwksUrl: 'https://k.example' }] }),
      /jwksUrl or jwks/,
    ],
    [
      'holds a private key',
      withTenant({ issuers: [{ issuer: 'i', jwks: { keys: [{ ...jwks.keys[0], d: 'x' }] } }] }),
      /private/,
    ],
    [
      'holds a shared key',
      withTenant({ issuers: [{ issuer: 'i', jwks: { keys: [{ kty: 'oct', k: 'x' }] } }] }),
      /kty/,
    ],
    [
      'has a FHIR server in clear',
      withTenant({ fhirServers: [{ url: 'http://ehr.example/fhir' }] }),
      /https[\s\S]*fhirServers\[0\]\.url/,
    ],
    [
      'has a key set in clear',
      withTenant({ issuers: [{ issuer: 'i', jwksUrl: 'http://k.example' }] }),
      /https[\s\S]*jwksUrl/,
    ],
    [
      'has a FHIR server with a user',
      withTenant({ fhirServers: [{ url: 'https://u:p@ehr.example' }] }),
      /fhirServers/,
    ],
    [
      'has a FHIR server with a query',
      withTenant({ fhirServers: [{ url: 'https://ehr.example/?a=b' }] }),
      /fhirServers/,
    ],
    [
      'has a payer without a way to know it',
      withTenant({ payers: [{ policy: 'DEFAULT' }] }),
      /identifier or namePattern/,
    ],
    [
      'has a broken pattern',
      withTenant({ payers: [{ namePattern: '(', policy: 'DEFAULT' }] }),
      /payers\[0\]\.namePattern/,
    ],
    [
      'has a key of the wrong kind',
      withTenant({
        fhirServers: [
          { url: 'https://e.example', backendServices: { ...backendServices, algorithm: 'RS384' } },
        ],
      }),
      /privateKey/,
    ],
  ])('that %s is refused by name', (_what, content, says) => {
    expect(() => configured(content)).toThrow(says);
  });

  it('takes two tenants that share an issuer and differ in its tenant claim', () => {
    const of = (name: string) => ({
      ...tenant,
      id: name,
      issuers: [{ ...issuer, tenantClaim: name }],
    });
    expect(() => configured({ ...installation, tenants: [of('a'), of('b')] })).not.toThrow();
    expect(() =>
      configured({ ...installation, tenants: [of('a'), { ...of('b'), issuers: of('a').issuers }] }),
    ).toThrow(/a second issuer/);
  });

  it('may hold a backend client with a fitting key', () => {
    const fhirServers = [{ url: 'https://ehr.example/fhir', backendServices }];
    expect(() => configured(withTenant({ fhirServers }))).not.toThrow();
  });

  it('may not send a payer to a policy set that does not exist', () => {
    const { installation: read } = configured(
      withTenant({ payers: [{ namePattern: '^acme', policy: 'ACME-2026' }] }),
    );
    expect(() => refuseUnknownPolicies(read, createEngine())).toThrow(
      /tenants\[0\]\.payers\[0\]\.policy: there is no policy set ACME-2026/,
    );
  });
});

it.each(['-1', '65536', 'many', '3000.5'])('the port %s is refused', (PORT) => {
  expect(() => readConfig({ PORT })).toThrow(/PORT/);
});

it.each(['mysql://db/foramen', 'db'])('the database %s is refused', (DATABASE_URL) => {
  expect(() => readConfig({ DATABASE_URL })).toThrow(/DATABASE_URL/);
});

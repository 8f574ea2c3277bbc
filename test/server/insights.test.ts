import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Administrators } from '../../src/auth/administrators.ts';
import { installationSchema } from '../../src/auth/installation.ts';
import type { Tenant } from '../../src/auth/tenant.ts';
import type { Insights } from '../../src/store/insights/read-insights.ts';
import type { Scope } from '../../src/store/insights/scope.ts';
import { forgetfulStore } from '../kit/service.ts';
import { makeSigner, now, rawToken, type Signer, type TokenChanges } from '../kit/tokens.ts';
import {
  ISSUER,
  newSigner,
  ORDER_SIGN,
  publicKeyOf,
  serveTrusted,
  trustedConfig,
  trusting,
} from '../kit/trusted.ts';

const TOKEN = 'administrator-token-of-more-than-32-letters';
const METRICS = 'a-token-for-metrics';
const PROVIDER = 'https://login.example';
const row = { month: '2026-10', tenant: 'clinic', service: 'order-sign' };
const counts: Insights = {
  cards: [{ ...row, shown: 2, accepted: 1, overridden: 1 }],
  findings: [{ ...row, rule: 'esi-frequency-exceeded', shown: 2, accepted: 1, overridden: 1 }],
  overrides: [],
  denials: [
    {
      ...{ month: '2026-10', tenant: 'clinic', rule: 'esi-frequency-exceeded', reason: '119' },
      ...{ payer: '=HYPERLINK("http://x")', count: 3 },
    },
  ],
  latency: [
    {
      ...{ tenant: 'clinic', service: 'order-sign', answered: 4, failed: 0 },
      ...{ median: 12.3456, p95: 20, p99: null },
    },
  ],
  unread: [],
};

let ehr: Signer;
let provider: Signer;
beforeAll(async () => {
  ehr = await newSigner();
  provider = await makeSigner('RS256', { issuer: PROVIDER, audience: 'insights-page' });
});

/** A tenant whose administrators log in at the provider. */
const administered = (id: string, over: Partial<Administrators> = {}): Tenant =>
  trusting(ehr, {
    id,
    administrators: {
      issuer: PROVIDER,
      jwks: { keys: [publicKeyOf(provider)] },
      clientId: 'insights-page',
      authorizationUrl: `${PROVIDER}/authorize`,
      tokenUrl: `${PROVIDER}/token`,
      scope: 'openid',
      role: { claim: ['roles'], value: `insights-${id}` },
      ...over,
    },
  });

const idToken = ({ claims = {}, header = {} }: TokenChanges = {}) =>
  provider.sign({
    claims: { sub: 'anna', roles: ['staff', 'insights-clinic'], ...claims },
    header,
  });

/** A service that counts the same for everybody, and what it was asked to count. */
async function start(tenants: Tenant[], over: Parameters<typeof trustedConfig>[1] = {}) {
  const asked: Scope[] = [];
  const insights = async (scope: Scope) => {
    asked.push(scope);
    return counts;
  };
  const store = { ...forgetfulStore(), insights };
  const running = await serveTrusted(trustedConfig(tenants, over), { store });
  const get = async (path: string, token?: string) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(running.url + path, { headers });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text };
  };
  return { ...running, asked, get };
}

describe('insights of an installation that names no administrators', () => {
  it.each(['/insights', '/insights/login', '/insights/data', '/insights/data.csv'])(
    'are nowhere: GET %s',
    async (path) => {
      const service = await start([trusting(ehr)]);
      expect((await service.get(path, TOKEN)).status).toBe(404);
      expect((await service.get(path, await idToken())).status).toBe(404);
      await service.stop();
    },
  );
});

describe('insights', () => {
  let service: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    const tenants = [
      administered('clinic'),
      administered('surgery'),
      trusting(ehr, { id: 'third' }),
    ];
    service = await start(tenants, { insightsToken: TOKEN, metricsToken: METRICS });
  });
  afterAll(() => service.stop());

  it('open to the administrator token, for every tenant', async () => {
    const { status, headers, text } = await service.get('/insights/data', TOKEN);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse(text)).toMatchObject({
      ...counts,
      from: '2025-12',
      to: '2026-11',
      administered: ['clinic', 'surgery', 'third'],
      titles: { 'esi-frequency-exceeded': expect.stringMatching(/epidural/i) },
    });
  });

  it('open to a tenant’s administrator, for that tenant alone', async () => {
    const { status, text } = await service.get('/insights/data', await idToken());
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ tenants: ['clinic'], administered: ['clinic'] });
    expect(service.asked.at(-1)?.tenants).toEqual(['clinic']);
    const other = await service.get('/insights/data?tenant=surgery', await idToken());
    expect(other.status).toBe(403);
    expect(other.text).toContain('does not open this tenant');
    expect(service.asked.at(-1)?.tenants).toEqual(['clinic']);
  });

  it('open to who administers two tenants, for both or for one of them', async () => {
    const token = await idToken({ claims: { roles: ['insights-surgery', 'insights-clinic'] } });
    await service.get('/insights/data', token);
    expect(service.asked.at(-1)?.tenants).toEqual(['clinic', 'surgery']);
    await service.get('/insights/data?tenant=surgery', token);
    expect(service.asked.at(-1)?.tenants).toEqual(['surgery']);
  });

  it('count the same months and tenants for the table as for the page', async () => {
    const query = 'from=2026-02&to=2026-03&tenant=third';
    const csv = await service.get(`/insights/data.csv?table=cards&${query}`, TOKEN);
    expect(service.asked.at(-1)).toEqual({ tenants: ['third'], from: '2026-02', to: '2026-03' });
    expect(csv.headers.get('content-disposition')).toContain('cards-2026-02-to-2026-03.csv');
    expect(csv.text).toBe(
      'month,tenant,service,shown,accepted,overridden\r\n2026-10,clinic,order-sign,2,1,1\r\n',
    );
    const other = await service.get(`/insights/data.csv?table=cards&${query}`, await idToken());
    expect(other.status).toBe(403);
  });

  it('export words that no spreadsheet takes for a formula, and numbers as such', async () => {
    const of = async (table: string) =>
      (await service.get(`/insights/data.csv?table=${table}`, TOKEN)).text.split('\r\n')[1];
    expect(await of('denials')).toBe(
      '2026-10,clinic,"\'=HYPERLINK(""http://x"")",esi-frequency-exceeded,119,3',
    );
    expect(await of('latency')).toBe('clinic,order-sign,4,0,12.35,20,');
    expect((await service.get('/insights/data.csv?table=audit', TOKEN)).status).toBe(400);
  });

  const refused: [string, () => Promise<string | undefined>][] = [
    ['no token', async () => undefined],
    ['another token', async () => `${TOKEN}x`],
    ['the beginning of the token', async () => TOKEN.slice(0, -1)],
    ['the token for metrics', async () => METRICS],
    ['a login that has ended', () => idToken({ claims: { exp: now - 31 } })],
    ['a login without an end', () => idToken({ claims: { exp: undefined } })],
    ['a login of nobody', () => idToken({ claims: { sub: undefined } })],
    ['a login for another client', () => idToken({ claims: { aud: 'mail' } })],
    ['a login that another client got', () => idToken({ claims: { azp: 'mail' } })],
    ['a login at another provider', () => idToken({ claims: { iss: 'https://evil.example' } })],
    ['an EHR’s token', () => ehr.sign({ claims: { sub: 'a', roles: ['insights-clinic'] } })],
    [
      'a login signed by the EHR',
      async () =>
        (await makeSigner('RS256', { issuer: PROVIDER, audience: 'insights-page' })).sign({
          claims: { sub: 'anna', roles: ['insights-clinic'] },
        }),
    ],
    [
      'a login that is not signed',
      async () => rawToken('{"alg":"none"}', `{"iss":"${PROVIDER}","aud":"insights-page"}`),
    ],
  ];
  it.each(refused)('are closed to %s, without a reason', async (_what, makeToken) => {
    const before = service.asked.length;
    const token = await makeToken();
    for (const path of ['/insights/data', '/insights/data.csv?table=cards']) {
      const { status, headers, text } = await service.get(path, token);
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer');
      expect(JSON.parse(text).issue).toEqual([
        {
          severity: 'error',
          code: 'login',
          diagnostics: 'nobody is logged in, or the login has ended',
        },
      ]);
    }
    expect(service.asked.length).toBe(before);
  });

  it('stay open for the half minute by which clocks differ', async () => {
    const token = await idToken({ claims: { exp: now - 29 } });
    expect((await service.get('/insights/data', token)).status).toBe(200);
  });

  it.each([
    ['no roles', { roles: undefined }],
    ['other roles', { roles: ['staff'] }],
    ['a role that begins alike', { roles: 'insights-clinics' }],
    ['the role in another claim', { roles: undefined, groups: ['insights-clinic'] }],
  ])('say to a login with %s what it lacks', async (_what, claims) => {
    const { status, text } = await service.get('/insights/data', await idToken({ claims }));
    expect(status).toBe(403);
    expect(text).toContain('does not carry the role');
  });

  it.each([
    ['from=2026-13', 'from'],
    ['to=last', 'to'],
    ['from=2026-05&to=2026-04', 'from'],
    ['from=2023-11&to=2026-11', 'from'],
    ['from=2026-01&from=2026-02', 'from'],
  ])('refuse the months %s by name', async (query, where) => {
    const { status, text } = await service.get(`/insights/data?${query}`, TOKEN);
    expect(status).toBe(400);
    expect(JSON.parse(text).issue[0].expression).toEqual([where]);
  });

  it.each(['from=2023-12&to=2026-11', 'from=2026-04&to=2026-04'])(
    'take the months %s',
    async (query) => {
      expect((await service.get(`/insights/data?${query}`, TOKEN)).status).toBe(200);
    },
  );

  it('tell anybody how to log in, and nothing else', async () => {
    const { text, headers } = await service.get('/insights/login');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(JSON.parse(text)).toEqual({
      isOpen: false,
      takesToken: true,
      providers: [
        {
          issuer: PROVIDER,
          clientId: 'insights-page',
          authorizationUrl: `${PROVIDER}/authorize`,
          tokenUrl: `${PROVIDER}/token`,
          scope: 'openid',
        },
      ],
    });
  });

  it('have a page that may call our server and the provider’s token address alone', async () => {
    const { status, headers } = await service.get('/insights');
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain(
      `connect-src 'self' ${PROVIDER}/token;`,
    );
  });
});

it('insights ask for the role where the tenant says that it stands', async () => {
  const claim = ['realm_access', 'roles'];
  const service = await start([
    administered('clinic', { role: { claim, value: 'reader' }, audience: 'foramen-api' }),
  ]);
  const ask = async (claims: object) =>
    (await service.get('/insights/data', await idToken({ claims: { ...claims } }))).status;
  expect(await ask({ realm_access: { roles: ['reader'] }, aud: 'foramen-api' })).toBe(200);
  expect(await ask({ realm_access: { roles: 'reader' } })).toBe(200);
  expect(await ask({ realm_access: { roles: ['writer'] } })).toBe(403);
  expect(await ask({ realm_access: 'reader' })).toBe(403);
  expect((await service.get('/insights/data', TOKEN)).status).toBe(401);
  await service.stop();
});

it('insights know no tenant by the login of another tenant’s provider', async () => {
  const own = await makeSigner('ES256', { issuer: 'https://b.example', audience: 'insights-page' });
  const service = await start([
    administered('clinic'),
    administered('surgery', {
      issuer: 'https://b.example',
      jwks: { keys: [publicKeyOf(own)] },
      role: { claim: ['roles'], value: 'insights-clinic' },
    }),
  ]);
  const claims = { sub: 'bert', roles: ['insights-clinic'] };
  expect((await service.get('/insights/data', await own.sign({ claims }))).status).toBe(200);
  expect(service.asked.at(-1)?.tenants).toEqual(['surgery']);
  const forged = await own.sign({ claims: { ...claims, iss: PROVIDER } });
  expect((await service.get('/insights/data', forged)).status).toBe(401);
  await service.stop();
});

it.each([
  ['is away', async () => undefined, 'the database is away'],
  ['is too slow', () => Promise.reject(new Error('timeout')), 'choose fewer months'],
])('insights say so when the database %s', async (_what, insights, said) => {
  const config = trustedConfig([trusting(ehr)], { insightsToken: TOKEN });
  const running = await serveTrusted(config, { store: { ...forgetfulStore(), insights } });
  const response = await fetch(`${running.url}/insights/data`, {
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  expect(response.status).toBe(503);
  expect(await response.text()).toContain(said);
  await running.stop();
});

describe('a configuration', () => {
  const read = (over: object, login: object = {}, token = TOKEN) =>
    installationSchema({ KEY: 'k'.repeat(32), TOKEN: token }).safeParse({
      publicUrl: 'https://foramen.example',
      pseudonymKey: { variable: 'KEY' },
      insightsToken: { variable: 'TOKEN' },
      tenants: [
        {
          id: 'clinic',
          issuers: [{ issuer: ISSUER, jwksUrl: 'https://ehr.example/jwks' }],
          fhirServers: [{ url: 'https://ehr.example/fhir' }],
          administrators: {
            issuer: PROVIDER,
            jwksUrl: `${PROVIDER}/jwks`,
            clientId: 'insights-page',
            authorizationUrl: `${PROVIDER}/authorize`,
            tokenUrl: `${PROVIDER}/token`,
            role: { claim: 'roles', value: 'insights' },
            ...login,
          },
          ...over,
        },
      ],
    });
  const faults = (parsed: ReturnType<typeof read>) =>
    parsed.error?.issues.map(({ path }) => path.join('.'));

  it('takes a claim by its name alone, and asks for the scope openid', () => {
    expect(read({}).data?.tenants[0]?.administrators).toMatchObject({
      role: { claim: ['roles'], value: 'insights' },
      scope: 'openid',
    });
  });

  it.each([
    ['plain HTTP at the token address', { tokenUrl: 'http://login.example' }, 'tokenUrl'],
    ['plain HTTP at the login', { authorizationUrl: 'http://login.example' }, 'authorizationUrl'],
    ['plain HTTP for the keys', { jwksUrl: 'http://login.example' }, 'jwksUrl'],
    ['no role', { role: undefined }, 'role'],
  ])('with %s is refused by name', (_what, login, where) => {
    expect(faults(read({}, login))).toEqual([`tenants.0.administrators.${where}`]);
  });

  it('without keys of the provider is refused', () => {
    expect(faults(read({}, { jwksUrl: undefined }))).toEqual(['tenants.0.administrators']);
  });

  it('with an administrator token of 31 characters is refused, with 32 taken', () => {
    expect(faults(read({}, {}, 't'.repeat(31)))).toEqual(['insightsToken']);
    expect(read({}, {}, 't'.repeat(32)).success).toBe(true);
  });

  it.each(['correct horse battery staple 2026', 't'.repeat(32).concat('!'), 'ü'.repeat(32)])(
    'with the administrator token "%s", which no header carries, is refused without showing it',
    (token) => {
      const { error } = read({}, {}, token);
      expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['insightsToken']);
      expect(error?.message).not.toContain(token);
    },
  );

  it('takes every letter of a bearer token', () => {
    expect(read({}, {}, 'A1-._~+/'.repeat(4).concat('=')).success).toBe(true);
  });
});

it('an administrator’s login is no way to call a hook', async () => {
  const service = await start([administered('clinic')], { insightsToken: TOKEN });
  for (const token of [TOKEN, await idToken({ claims: { aud: ORDER_SIGN } })]) {
    const response = await fetch(`${service.url}/cds-services/order-sign`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(response.status).toBe(401);
  }
  await service.stop();
});

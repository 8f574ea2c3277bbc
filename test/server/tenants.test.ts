import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tenant } from '../../src/auth/tenant.ts';
import type { Running } from '../../src/server/serve.ts';
import {
  aClaim,
  aCoverage,
  anOrder,
  aProcedure,
  bundle,
  orderSign,
  prefetch,
} from '../kit/fhir.ts';
import { type Listener, listen } from '../kit/listener.ts';
import { shownRules, verdicts } from '../kit/service.ts';
import type { Signer } from '../kit/tokens.ts';
import { newSigner, postTo, serveTrusted, trustedConfig, trusting } from '../kit/trusted.ts';

/** What a server answers to paths that begin in some way; an empty Bundle to all others. */
type Answers = Record<string, unknown>;
interface Ehr extends Listener {
  authorizations: () => string[];
}

async function startEhr(answers: () => Answers): Promise<Ehr> {
  const authorizations: string[] = [];
  const listener = await listen((request: IncomingMessage, response) => {
    authorizations.push(request.headers.authorization ?? '');
    const [, body] =
      Object.entries(answers()).find(([path]) => request.url?.startsWith(path)) ?? [];
    response.setHeader('content-type', 'application/json');
    if (body === 'fails') response.writeHead(500).end();
    else response.end(JSON.stringify(body ?? bundle([])));
  });
  return { ...listener, authorizations: () => authorizations };
}

let signer: Signer;
let ehr: Ehr;
let payer: Ehr;
let atEhr: Answers;
let atPayer: Answers;
beforeAll(async () => {
  signer = await newSigner();
  ehr = await startEhr(() => atEhr);
  payer = await startEhr(() => atPayer);
});
beforeEach(() => {
  atEhr = { '/fhir/Coverage': bundle([aCoverage('MCR-FFS-2026')]) };
  atPayer = {};
});
afterAll(() => Promise.all([ehr.close(), payer.close()]));

const order = anOrder('62323', {
  code: { ...anOrder('62323').code, text: 'interlaminar epidural' },
});
const LIMIT = 'esi-frequency-exceeded';

async function during<T>(
  tenant: Partial<Tenant>,
  work: (running: Running) => Promise<T>,
): Promise<T> {
  const fhirServers = [{ url: `${ehr.url}/fhir` }];
  const own = trusting(signer, { fhirServers, allowPrivateAddresses: true, ...tenant });
  const running = await serveTrusted(trustedConfig([own]));
  try {
    return await work(running);
  } finally {
    await running.stop();
  }
}
const ask = async (running: Running, over: object = {}) =>
  postTo(
    running.url,
    '/cds-services/order-sign',
    orderSign([order], { prefetch: undefined, fhirServer: `${ehr.url}/fhir`, ...over }),
    await signer.sign(),
  );

describe('the payer table of a tenant', () => {
  const coverage = (payor: object) =>
    prefetch({ coverage: bundle([aCoverage('', { payor: [payor] })]) });
  const found = (payers: Tenant['payers'], payor: object) =>
    during({ payers }, async (running) => {
      const { body } = await ask(running, { prefetch: coverage(payor) });
      return body.extension['org.foramen.explanation'].policy.id;
    });
  const identifier = { system: 'urn:payer', value: '7' };

  it.each([
    [
      'an identifier',
      [{ identifier, policy: 'CIGNA-EVICORE-2025' }],
      { identifier },
      'CIGNA-EVICORE-2025',
    ],
    [
      'an identifier of any system',
      [{ identifier: { value: '7' }, policy: 'AETNA-2026' }],
      { identifier },
      'AETNA-2026',
    ],
    [
      'an identifier of another system',
      [{ identifier: { system: 'urn:x', value: '7' }, policy: 'AETNA-2026' }],
      { identifier },
      'DEFAULT',
    ],
    [
      'a name',
      [{ namePattern: /^acme/i, policy: 'AETNA-2026' }],
      { display: 'ACME Health' },
      'AETNA-2026',
    ],
    [
      'no match',
      [{ namePattern: /^acme/i, policy: 'AETNA-2026' }],
      { display: 'Zenith' },
      'DEFAULT',
    ],
    [
      'a name that the default table knows',
      [{ namePattern: /^cigna/i, policy: 'AETNA-2026' }],
      { display: 'Cigna' },
      'AETNA-2026',
    ],
    [
      'a Medicare Advantage plan',
      [{ namePattern: /^aetna/i, policy: 'AETNA-2026' }],
      { display: 'Aetna Medicare Advantage' },
      'MA-2026',
    ],
  ])('leads to a policy by %s', async (_what, payers, payor, policy) => {
    expect(await found(payers, payor)).toBe(policy);
  });
});

describe('without fhirAuthorization', () => {
  const privateKey = generateKeyPairSync('ec', { namedCurve: 'P-384' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
  const client = () => ({
    tokenUrl: `${ehr.url}/token`,
    clientId: 'foramen',
    privateKey,
    keyId: 'k1',
    algorithm: 'ES384' as const,
    scope: 'system/*.rs',
  });
  const servers = () => [{ url: `${ehr.url}/fhir`, backendServices: client() }];
  const granted = { access_token: 'own-token', token_type: 'bearer', expires_in: 300 };

  it('a token of our own is used, for the server of the request or the only one there is', async () => {
    atEhr = { ...atEhr, '/token': granted };
    await during({ fhirServers: servers() }, async (running) => {
      const before = ehr.authorizations().length;
      await ask(running);
      await ask(running, { fhirServer: undefined });
      const [token, ...reads] = ehr.authorizations().slice(before);
      expect(token).toBe('');
      expect(new Set(reads)).toEqual(new Set(['Bearer own-token']));
      expect(reads.length).toBeGreaterThan(10);
    });
  });

  it('a token of the request goes before our own', async () => {
    atEhr = { ...atEhr, '/token': granted };
    await during({ fhirServers: servers() }, async (running) => {
      const before = ehr.authorizations().length;
      await ask(running, { fhirAuthorization: { access_token: 'theirs' } });
      expect(new Set(ehr.authorizations().slice(before))).toEqual(new Set(['Bearer theirs']));
    });
  });

  it('and without a token from the EHR, nothing is read and nothing is called missing', async () => {
    atEhr = { '/token': 'fails' };
    await during({ fhirServers: servers() }, async (running) => {
      const answer = await ask(running);
      expect(verdicts(answer)[LIMIT]).toBe('unchecked');
      expect(JSON.stringify(answer.body)).toContain('the EHR gave no access token (500)');
    });
  });

  it('the public key is published', async () => {
    await during({ fhirServers: servers() }, async (running) => {
      const response = await fetch(`${running.url}/.well-known/jwks.json`);
      const { keys } = JSON.parse(await response.text());
      expect(keys).toMatchObject([
        { kty: 'EC', crv: 'P-384', kid: 'k1', alg: 'ES384', use: 'sig' },
      ]);
      expect(keys[0].d).toBeUndefined();
    });
  });
});

describe('an outside history source', () => {
  const sources = () => [
    { id: 'payer', url: `${payer.url}/fhir`, patientIdentifierSystem: 'urn:member' },
  ];
  const patient = {
    resourceType: 'Patient',
    id: 'p',
    identifier: [{ system: 'urn:member', value: 'M 1' }],
  };
  const asked = async () => during({ historySources: sources() }, (running) => ask(running));
  const three = ['2026-01-05', '2026-03-02', '2026-05-04'].map((on, index) =>
    aProcedure(`${index}`, '62323', on),
  );

  beforeEach(() => {
    atEhr = { ...atEhr, '/fhir/Patient/p': patient, '/fhir/Procedure': bundle(three) };
    atPayer = {
      '/fhir/Patient?identifier=urn%3Amember%7CM%201': bundle([
        { resourceType: 'Patient', id: 'member-1' },
      ]),
      // Numbered as the EHR numbers its own.
      '/fhir/ExplanationOfBenefit?patient=member-1': bundle([aClaim('0', '62323', '2026-08-03')]),
    };
  });

  it('counts sessions done elsewhere, and says where they were read', async () => {
    const answer = await asked();
    expect(shownRules(answer)).toContain(LIMIT);
    expect(JSON.stringify(answer.body)).toContain('ExplanationOfBenefit/payer.0');
  });

  it.each([
    ['another patient', { resourceType: 'Patient', id: 'q', identifier: [{ value: 'M 2' }] }],
    ['a read that failed', { resourceType: 'OperationOutcome' }],
    ['the patient in a Bundle', bundle([patient])],
    ['nothing', null],
  ])('is asked for the patient where the prefetch holds %s', async (_what, sent) => {
    const answer = await during({ historySources: sources() }, (running) =>
      ask(running, { prefetch: { patient: sent } }),
    );
    expect(verdicts(answer)[LIMIT]).toBe('unmet');
  });

  it('does not count a session twice that both tell of', async () => {
    atPayer['/fhir/ExplanationOfBenefit?patient=member-1'] = bundle([
      aClaim('9', '62323', '2026-05-04'),
    ]);
    expect(verdicts(await asked())[LIMIT]).toBe('met');
  });

  it('gets no token of the EHR', async () => {
    const before = payer.authorizations().length;
    await during({ historySources: sources() }, (running) =>
      ask(running, { fhirAuthorization: { access_token: 'for-the-ehr' } }),
    );
    expect(payer.authorizations().slice(before)).toEqual(['', '', '']);
  });

  it('that fails leaves the count unchecked, not short', async () => {
    atPayer['/fhir/ExplanationOfBenefit?patient=member-1'] = 'fails';
    const answer = await asked();
    expect(verdicts(answer)[LIMIT]).toBe('unchecked');
    expect(JSON.stringify(answer.body)).toContain('payer: the EHR answered with an error (500)');
  });

  it('that knows two patients by the identifier is not believed', async () => {
    atPayer['/fhir/Patient?identifier=urn%3Amember%7CM%201'] = bundle([
      { resourceType: 'Patient', id: 'member-1' },
      { resourceType: 'Patient', id: 'member-2' },
    ]);
    expect(verdicts(await asked())[LIMIT]).toBe('unchecked');
  });

  it.each([
    [
      'does not know the patient',
      () => {
        delete atPayer['/fhir/Patient?identifier=urn%3Amember%7CM%201'];
      },
    ],
    [
      'cannot be asked for want of an identifier',
      () => {
        atEhr['/fhir/Patient/p'] = { ...patient, identifier: [] };
      },
    ],
  ])('that %s adds nothing', async (_what, change) => {
    change();
    expect(verdicts(await asked())[LIMIT]).toBe('met');
  });
});

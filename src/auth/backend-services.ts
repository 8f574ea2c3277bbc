import { createPublicKey } from 'node:crypto';
import { exportJWK, importPKCS8, SignJWT } from 'jose';
import { z } from 'zod';
import type { Outbound } from '../net/outbound.ts';
import type { BackendServices } from './fhir-server.ts';
import type { Tenant } from './tenant.ts';

/** No token could be had, in words that may be shown. */
export class TokenUnavailable extends Error {
  /** Whether the server refused us, so that asking again is of no use. */
  readonly isFinal: boolean;

  constructor(message: string, isFinal = false) {
    super(message);
    this.isFinal = isFinal;
  }
}

/**
 * Gives an access token for a server, from the cache while it is good: another one than the token
 * that was refused, where that is told.
 */
export type TokenSource = (refused?: string) => Promise<string>;

const TokenAnswer = z.looseObject({
  access_token: z.string().min(1),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive(),
  /** Left out where it is what was asked for. */
  scope: z.string().optional(),
});

const ASSERTION_SECONDS = 240;
/** A token is renewed this long before it expires, so that none expires on its way. */
const RENEWAL_MILLISECONDS = 30_000;
const TOKEN_MILLISECONDS = 5_000;

/**
 * The client of SMART backend services (private_key_jwt):
 * https://hl7.org/fhir/smart-app-launch/STU2.2/backend-services.html. Concurrent callers share one
 * request; `onScope` hears what each token is good for. Throws `TokenUnavailable`.
 */
export function tokenSource(
  settings: BackendServices,
  outbound: Outbound,
  onScope: (scope: string) => void = () => {},
): TokenSource {
  let cached: { token: string; goodUntil: number } | undefined;
  let open: Promise<string> | undefined;
  const renew = async (): Promise<string> => {
    const answer = await askToken(settings, outbound);
    const { access_token: token, expires_in: seconds, scope = settings.scope } = answer;
    onScope(scope);
    const lifetime = seconds * 1000;
    const margin = Math.min(RENEWAL_MILLISECONDS, lifetime / 4);
    cached = { token, goodUntil: performance.now() + lifetime - margin };
    return token;
  };
  return async (refused) => {
    const isGood = cached && cached.token !== refused && performance.now() < cached.goodUntil;
    if (cached && isGood) return cached.token;
    open ??= renew().finally(() => {
      open = undefined;
    });
    return await open;
  };
}

async function askToken(settings: BackendServices, outbound: Outbound) {
  const { tokenUrl, scope } = settings;
  try {
    const response = await fetch(tokenUrl, {
      ...outbound,
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(TOKEN_MILLISECONDS),
      headers: { accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await assertion(settings),
      }),
    });
    if (!response.ok) throw await refusalOf(response);
    return TokenAnswer.parse(await response.json());
  } catch (error) {
    if (error instanceof TokenUnavailable) throw error;
    throw new TokenUnavailable('the EHR gave no access token');
  }
}

const TOO_MANY = 429;
/** https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
const TokenError = z.looseObject({
  error: z.enum([
    'invalid_request',
    'invalid_client',
    'invalid_grant',
    'unauthorized_client',
    'unsupported_grant_type',
    'invalid_scope',
  ]),
});

async function refusalOf(response: Response): Promise<TokenUnavailable> {
  const { status } = response;
  const told = TokenError.safeParse(await response.json().catch(() => undefined));
  const reason = [status, ...(told.success ? [told.data.error] : [])].join(' ');
  const isFinal = status >= 400 && status < 500 && status !== TOO_MANY;
  return new TokenUnavailable(`the EHR gave no access token (${reason})`, isFinal);
}

async function assertion({ clientId, tokenUrl, algorithm, keyId, privateKey }: BackendServices) {
  return new SignJWT()
    .setProtectedHeader({ alg: algorithm, kid: keyId, typ: 'JWT' })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenUrl)
    .setIssuedAt()
    .setExpirationTime(`${ASSERTION_SECONDS}s`)
    .setJti(crypto.randomUUID())
    .sign(await importPKCS8(privateKey, algorithm));
}

/** The public halves of all keys, for `/.well-known/jwks.json`. Throws where a key is none. */
export async function publicKeys(tenants: readonly Tenant[]) {
  const settings = tenants
    .flatMap(({ fhirServers, historySources }) => [...fhirServers, ...historySources])
    .flatMap(({ backendServices }) => backendServices ?? []);
  const keys = new Map(settings.map((one) => [one.keyId, one]));
  return {
    keys: await Promise.all(
      [...keys.values()].map(async ({ privateKey, keyId, algorithm }) => ({
        ...(await exportJWK(createPublicKey(privateKey))),
        kid: keyId,
        alg: algorithm,
        use: 'sig',
      })),
    ),
  };
}

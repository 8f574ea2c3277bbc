import { decodeJwt } from 'jose';
import type { LoginProvider } from '../../server/insights/login-ways.ts';

const KEY = 'foramen.insights.login';

/** What must come back unchanged, and the secret that proves that the login was begun here. */
interface Begun {
  provider: LoginProvider;
  state: string;
  nonce: string;
  verifier: string;
}

/** Goes to the provider: authorization code flow with PKCE (RFC 7636), without a client secret. */
export async function beginLogin(provider: LoginProvider): Promise<void> {
  const begun = { provider, state: chance(), nonce: chance(), verifier: chance() };
  sessionStorage.setItem(KEY, JSON.stringify(begun));
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: provider.clientId,
    redirect_uri: here(),
    scope: provider.scope,
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await challengeOf(begun.verifier),
    code_challenge_method: 'S256',
  });
  location.assign(`${provider.authorizationUrl}?${query}`);
}

/**
 * The ID token, where the provider has just sent its user back; undefined where nobody comes from a
 * provider. Throws in words for the user. Whether the token is good is for our server to judge.
 */
export async function finishLogin(): Promise<string | undefined> {
  const came = new URLSearchParams(location.search);
  if (!came.has('state')) return undefined;
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  history.replaceState(null, '', location.pathname);
  const begun: Begun | undefined = kept ? JSON.parse(kept) : undefined;
  const { issuer } = begun?.provider ?? {};
  if (!begun || came.get('state') !== begun.state || (came.get('iss') ?? issuer) !== issuer) {
    throw new Error('This login was not begun in this tab. Log in again.');
  }
  const code = came.get('code');
  if (!code)
    throw new Error(`The provider did not log you in (${came.get('error') ?? 'no code'}).`);
  const token = await exchange(code, begun);
  if (decodeJwt(token).nonce !== begun.nonce) {
    throw new Error('The provider answered another login than this one. Log in again.');
  }
  return token;
}

async function exchange(code: string, { provider, verifier }: Begun): Promise<string> {
  const response = await fetch(provider.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: here(),
      client_id: provider.clientId,
      code_verifier: verifier,
    }),
  }).catch(() => undefined);
  const body: { id_token?: unknown } | undefined = await response?.json().catch(() => undefined);
  if (!response?.ok || typeof body?.id_token !== 'string') {
    throw new Error(
      'The provider gave no token for this login. Log in again, or ask who manages it.',
    );
  }
  return body.id_token;
}

const here = (): string => `${location.origin}${location.pathname}`;

const chance = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

const challengeOf = async (verifier: string): Promise<string> =>
  base64url(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))),
  );

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

import { createHash } from 'node:crypto';
import { expect, vi } from 'vitest';
import type { Administrators } from '../../src/auth/administrators.ts';
import type { InvocationEntry } from '../../src/store/entry.ts';
import type { Store } from '../../src/store/store.ts';
import { type Listener, listen } from './listener.ts';
import { aFeedback, anInvocation } from './store.ts';
import { makeSigner } from './tokens.ts';
import { publicKeyOf } from './trusted.ts';

/** A call that showed one card for each list of rules. */
export const aCall = (
  at: string,
  cards: readonly string[][],
  over: Partial<InvocationEntry['audit']> = {},
): InvocationEntry => ({
  ...anInvocation({ at, unread: [], ...over }),
  shown: cards.flatMap((rules) => {
    const card = crypto.randomUUID();
    return rules.map((rule) => ({
      card,
      finding_key: rule,
      family: 'epidural',
      rule,
      severity: 'warning',
    }));
  }),
});

/** What a user did with the card of a finding that a call showed. */
export const wordOn = (
  { audit: { tenant }, shown }: InvocationEntry,
  outcome: 'accepted' | 'overridden',
  over: Parameters<typeof aFeedback>[0] = {},
) => aFeedback({ card: shown[0]?.card ?? '', tenant, outcome, ...over });

/** An OpenID Connect provider that logs everybody in, with the claims of a test. */
export interface Provider extends Listener {
  administrators: Administrators;
  /** What the next login is given beside `sub`, `aud` and `nonce`. */
  claims: Record<string, unknown>;
  /** Answers the next authorization with this error. */
  error: string | undefined;
  /** Sends users back with this state in place of theirs. */
  state: string | undefined;
}

/** Starts a provider that asks for PKCE with S256 and gives a code once. */
export async function startProvider(clientId = 'insights-page'): Promise<Provider> {
  const signer = await makeSigner('RS256', { issuer: 'https://login.example', audience: clientId });
  const codes = new Map<string, URLSearchParams>();
  const listener = await listen(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://provider');
    if (pathname === '/authorize') {
      const code = crypto.randomUUID();
      codes.set(code, searchParams);
      const back = new URLSearchParams({
        state: provider.state ?? searchParams.get('state') ?? '',
      });
      if (provider.error === undefined) back.set('code', code);
      else back.set('error', provider.error);
      const location = `${searchParams.get('redirect_uri')}?${back}`;
      return void response.writeHead(302, { location }).end();
    }
    const sent = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
    const asked = codes.get(sent.get('code') ?? '');
    codes.delete(sent.get('code') ?? '');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', 'application/json');
    if (!asked || !isProven(asked, sent)) return void response.writeHead(400).end('{}');
    const claims = { sub: 'anna', nonce: asked.get('nonce'), ...provider.claims };
    return void response.end(JSON.stringify({ id_token: await signer.sign({ claims }) }));
  });
  const provider: Provider = {
    ...listener,
    claims: {},
    error: undefined,
    state: undefined,
    administrators: {
      issuer: 'https://login.example',
      jwks: { keys: [publicKeyOf(signer)] },
      clientId,
      authorizationUrl: `${listener.url}/authorize`,
      tokenUrl: `${listener.url}/token`,
      scope: 'openid',
      role: { claim: ['roles'], value: 'insights' },
    },
  };
  return provider;
}

/** RFC 7636, and that the code goes to whom and where it was asked for. */
const isProven = (asked: URLSearchParams, sent: URLSearchParams): boolean =>
  asked.get('code_challenge_method') === 'S256' &&
  asked.get('code_challenge') ===
    createHash('sha256')
      .update(sent.get('code_verifier') ?? '')
      .digest('base64url') &&
  asked.get('client_id') === sent.get('client_id') &&
  asked.get('redirect_uri') === sent.get('redirect_uri');

/** Waits until everything that a store was told is in its database. */
export const isWritten = (store: Store): Promise<void> =>
  vi.waitFor(() => expect(store.status().spool.bytes).toBe(0), 20_000);

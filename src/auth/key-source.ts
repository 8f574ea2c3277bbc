import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type JWTVerifyGetKey,
} from 'jose';
import type { Outbound } from '../net/outbound.ts';
import type { Issuer } from './issuer.ts';

/** How long a key set is used before it is fetched anew, in milliseconds. */
const FRESH_MILLISECONDS = 10 * 60_000;
/** An unknown key asks for the set again, but no sooner than this after the last time. */
const COOLDOWN_MILLISECONDS = 30_000;
/** How long known keys stay good while the issuer's server is away. */
const STALE_MILLISECONDS = 24 * 3_600_000;
const FETCH_MILLISECONDS = 3_000;
const PAUSE_AFTER_FAILURE_MILLISECONDS = 5_000;

/** The public keys of an issuer: from the configuration, or fetched and cached. */
export function keySource(
  { jwks, jwksUrl }: Pick<Issuer, 'jwks' | 'jwksUrl'>,
  outbound: Outbound,
): JWTVerifyGetKey {
  if (jwks) return createLocalJWKSet(jwks);
  if (jwksUrl === undefined) throw new Error('an issuer without keys');
  return remoteKeys(new URL(jwksUrl), outbound);
}

function remoteKeys(url: URL, outbound: Outbound): JWTVerifyGetKey {
  const source = fetcher(outbound);
  const remote = createRemoteJWKSet(url, {
    cacheMaxAge: FRESH_MILLISECONDS,
    cooldownDuration: COOLDOWN_MILLISECONDS,
    timeoutDuration: FETCH_MILLISECONDS,
    [customFetch]: source.fetch,
  });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const known = remote.jwks();
      if (isKeyFault(error) || !known || source.age() > STALE_MILLISECONDS) throw error;
      return createLocalJWKSet(known)(header, token);
    }
  };
}

/** Fetches a key set, but after a failure not again for a while. */
function fetcher(outbound: Outbound) {
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let failedAt = Number.NEGATIVE_INFINITY;
  const since = (moment: number): number => performance.now() - moment;
  return {
    /** Milliseconds since a set was fetched. */
    age: () => since(fetchedAt),
    async fetch(address: string, options: RequestInit): Promise<Response> {
      if (since(failedAt) < PAUSE_AFTER_FAILURE_MILLISECONDS) {
        throw new errors.JOSEError('the key set could not be fetched a moment ago');
      }
      try {
        const response = await fetch(address, { ...options, ...outbound, redirect: 'error' });
        if (!response.ok) throw new errors.JOSEError(`key set: ${response.status}`);
        fetchedAt = performance.now();
        return response;
      } catch (error) {
        failedAt = performance.now();
        throw error;
      }
    },
  };
}

/** The set was there, and the key is not in it or not usable. */
const isKeyFault = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JWKSInvalid;

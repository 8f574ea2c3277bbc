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
  let fetchedAt = 0;
  let failedAt = Number.NEGATIVE_INFINITY;
  const remote = createRemoteJWKSet(url, {
    cacheMaxAge: FRESH_MILLISECONDS,
    cooldownDuration: COOLDOWN_MILLISECONDS,
    timeoutDuration: FETCH_MILLISECONDS,
    async [customFetch](address, options) {
      if (performance.now() - failedAt < PAUSE_AFTER_FAILURE_MILLISECONDS) {
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
  });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const known = remote.jwks();
      const isStale = performance.now() - fetchedAt > STALE_MILLISECONDS;
      if (isKeyFault(error) || !known || isStale) throw error;
      return createLocalJWKSet(known)(header, token);
    }
  };
}

/** The set was there, and the key is not in it or not usable. */
const isKeyFault = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JWKSInvalid;

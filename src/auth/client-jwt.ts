import { decodeJwt, decodeProtectedHeader, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { strictJson } from '../net/strict-json.ts';
import type { Issuer } from './issuer.ts';
import type { Tenant } from './tenant.ts';

/** Why a token was refused: for the log and the metrics, never for the caller. */
export type Refusal =
  | 'missing'
  | 'malformed'
  | 'algorithm'
  | 'issuer'
  | 'jku'
  | 'key'
  | 'signature'
  | 'audience'
  | 'expired'
  | 'not-yet-valid'
  | 'lifetime'
  | 'claims'
  | 'replayed';

/** A token that is what it should be; whether it was used before is still to be asked. */
export interface VerifiedToken {
  tenant: Tenant;
  issuer: string;
  tokenId: string;
  /** Seconds since 1970. */
  expires: number;
}

/** An issuer of a tenant, with its keys. */
export interface TrustedIssuer {
  tenant: Tenant;
  issuer: Issuer;
  keys: JWTVerifyGetKey;
}

/** Signatures that are accepted, by whomever. */
export const ALGORITHMS = ['ES384', 'RS384', 'ES256', 'RS256'];
const TOKEN_LENGTH = 8_192;
export const CLOCK_SKEW_SECONDS = 30;
/** Bounds how long used ids must be remembered; the specification suggests five minutes. */
const LONGEST_LIFETIME_SECONDS = 3_600;

/**
 * Verifies the client's JSON Web Token: https://cds-hooks.hl7.org/2.0/#trusting-cds-clients.
 * Nothing is fetched before issuer and `jku` were found on the tenant's list.
 */
export async function verifyClientJwt(
  token: string,
  endpoints: readonly string[],
  issuers: readonly TrustedIssuer[],
  now: Temporal.Instant,
): Promise<VerifiedToken | Refusal> {
  const read = readUnverified(token);
  if (typeof read === 'string') return read;
  const trusted = issuers.find(
    ({ issuer }) => issuer.issuer === read.issuer && issuer.tenantClaim === read.tenantClaim,
  );
  if (!trusted) return 'issuer';
  if (read.keySetUrl !== undefined && read.keySetUrl !== trusted.issuer.jwksUrl) return 'jku';
  try {
    const { payload } = await jwtVerify(token, trusted.keys, {
      algorithms: ALGORITHMS,
      issuer: trusted.issuer.issuer,
      audience: [...endpoints, ...trusted.tenant.audiences],
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: new Date(now.epochMilliseconds),
      requiredClaims: ['iss', 'aud', 'exp', 'iat', 'jti'],
    });
    const { exp: expires = 0, iat: issued = 0, jti } = payload;
    if (issued > now.epochMilliseconds / 1000 + CLOCK_SKEW_SECONDS) return 'not-yet-valid';
    if (expires - issued > LONGEST_LIFETIME_SECONDS) return 'lifetime';
    if (typeof jti !== 'string' || jti === '' || jti.length > 256) return 'claims';
    return { tenant: trusted.tenant, issuer: read.issuer, tokenId: jti, expires };
  } catch (error) {
    return refusalOf(error);
  }
}

interface Unverified {
  issuer: string;
  tenantClaim: string | undefined;
  keySetUrl: string | undefined;
}

/** Reads what decides whom to ask for keys. Two readings of one token are one too many. */
export function readUnverified(token: string): Unverified | Refusal {
  if (token.length > TOKEN_LENGTH) return 'malformed';
  const parts = token.split('.');
  if (parts.length !== 3 || !parts.every((part) => /^[\w-]+$/.test(part))) return 'malformed';
  try {
    for (const part of parts.slice(0, 2)) strictJson(Buffer.from(part, 'base64url'));
    const { alg, kid, jku } = decodeProtectedHeader(token);
    if (alg === undefined || !ALGORITHMS.includes(alg)) return 'algorithm';
    if (kid !== undefined && (typeof kid !== 'string' || kid.length > 256)) return 'malformed';
    if (jku !== undefined && typeof jku !== 'string') return 'jku';
    const { iss, tenant } = decodeJwt(token);
    if (typeof iss !== 'string') return 'issuer';
    const tenantClaim = typeof tenant === 'string' ? tenant : undefined;
    return { issuer: iss, tenantClaim, keySetUrl: jku };
  } catch {
    return 'malformed';
  }
}

/** By what name a fault of a token is logged. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'audience';
    return error.claim === 'nbf' ? 'not-yet-valid' : 'claims';
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm';
  if (error instanceof errors.JWTInvalid || error instanceof errors.JWSInvalid) return 'malformed';
  return 'key';
}

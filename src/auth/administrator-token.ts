import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Administrators } from './administrators.ts';
import {
  ALGORITHMS,
  CLOCK_SKEW_SECONDS,
  type Refusal,
  readUnverified,
  refusalOf,
} from './client-jwt.ts';

/** Whose login opens the Insights of which tenant, with the provider's keys. */
export interface AdministratorLogin {
  tenant: string;
  login: Administrators;
  keys: JWTVerifyGetKey;
}

/**
 * The tenants whose Insights an ID or access token opens, or why it opens none. `role` means that
 * the provider vouches for the person, and not for the role.
 */
export async function verifyAdministrator(
  token: string,
  logins: readonly AdministratorLogin[],
  now: Temporal.Instant,
): Promise<string[] | Refusal | 'role'> {
  const read = readUnverified(token);
  if (typeof read === 'string') return read;
  const candidates = logins.filter(({ login }) => login.issuer === read.issuer);
  if (candidates.length === 0) return 'issuer';
  // One provider may know the administrators of several tenants.
  const found = await Promise.all(candidates.map((one) => judge(token, one, now)));
  const tenants = found.flatMap((one) => (typeof one === 'string' ? [] : [one.tenant]));
  if (tenants.length > 0) return tenants;
  return found.find((one) => one === 'role') ?? refusals(found)[0] ?? 'claims';
}

type Judged = { tenant: string } | Refusal | 'role';

const refusals = (found: readonly Judged[]) => found.filter((one) => typeof one === 'string');

async function judge(
  token: string,
  { tenant, login, keys }: AdministratorLogin,
  now: Temporal.Instant,
): Promise<Judged> {
  const { issuer, clientId, audience = clientId } = login;
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      issuer,
      audience: [clientId, audience],
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: new Date(now.epochMilliseconds),
      requiredClaims: ['iss', 'aud', 'exp', 'sub'],
    });
    // A token that another client got for itself (OpenID Connect Core 3.1.3.7).
    if (payload.azp !== undefined && payload.azp !== clientId) return 'audience';
    return hasRole(payload, login) ? { tenant } : 'role';
  } catch (error) {
    return refusalOf(error);
  }
}

/** Providers write roles as one word or as a list, some of them inside another claim. */
function hasRole(payload: JWTPayload, { role: { claim, value } }: Administrators): boolean {
  let found: unknown = payload;
  for (const name of claim) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return false;
    found = Reflect.get(found, name);
  }
  return Array.isArray(found) ? found.includes(value) : found === value;
}

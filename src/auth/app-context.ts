import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';

/**
 * What the SMART app needs to open what a card was about. It holds pointers and pseudonyms, nothing
 * of a chart: the patient comes from the launch, the chart from the EHR.
 */
const AppContext = z.object({
  tenant: z.string(),
  /** The patient's pseudonym: a launch with another patient opens nothing. */
  patient: z.string(),
  /** The server of the request; the launch must come from the same. */
  fhirServer: z.string().optional(),
  /** The service that answered, and the card it answered with. */
  service: z.string(),
  card: z.string(),
  /** `ServiceRequest/id`, which a draft that was never saved may not have in the EHR. */
  procedure: z.string(),
  /** The policy set it was judged by. */
  policy: z.string(),
  view: z.enum(['checklist', 'package', 'claim-lines']),
});
export type AppContext = z.infer<typeof AppContext>;

/** Why a context was not accepted. */
export type AppContextRefusal = 'malformed' | 'signature' | 'expired' | 'tenant' | 'patient';

/** Signs the contexts of smart links and reads them back. */
export interface AppContexts {
  sign: (context: AppContext, now: Temporal.Instant) => string;
  /** Gives the context, or why it is refused; it is never trusted for more than where to look. */
  verify: (
    token: string,
    launch: Pick<AppContext, 'tenant' | 'patient'>,
    now: Temporal.Instant,
  ) => Promise<AppContext | AppContextRefusal>;
}

/** A card is clicked while it is looked at. */
const LIFETIME_MINUTES = 30;
const ALGORITHM = 'HS256';
const TYPE = 'app-context+jwt';
const AUDIENCE = 'org.foramen.app';
const TOKEN_LENGTH = 4_096;

/** The key of all replicas, from the secret that they share and which signs nothing itself. */
export const appContextKey = (secret: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'foramen smart app context, HS256', 32));

/** A key that no other process knows. */
export const passingKey = (): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(32));

/**
 * Signs and verifies under one key. Every card is signed for, so that signing does not go through
 * Web Crypto as jose does: its jobs on other threads take a hundred times as long.
 */
export const appContextsWith = (secret: Uint8Array<ArrayBuffer>): AppContexts => ({
  sign(context, now) {
    const iat = seconds(now);
    const exp = seconds(now.add({ minutes: LIFETIME_MINUTES }));
    const signed = `${HEADER}.${encoded({ ...context, aud: AUDIENCE, iat, exp })}`;
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  },
  async verify(token, launch, now) {
    const claims = await claimsOf(token, secret, now);
    if (typeof claims === 'string') return claims;
    const read = AppContext.safeParse(claims);
    if (!read.success) return 'malformed';
    if (read.data.tenant !== launch.tenant) return 'tenant';
    return read.data.patient === launch.patient ? read.data : 'patient';
  },
});

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

const HEADER = encoded({ alg: ALGORITHM, typ: TYPE });

async function claimsOf(
  token: string,
  key: Uint8Array,
  now: Temporal.Instant,
): Promise<object | AppContextRefusal> {
  if (token.length > TOKEN_LENGTH) return 'malformed';
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      typ: TYPE,
      audience: AUDIENCE,
      requiredClaims: ['exp', 'iat'],
      currentDate: new Date(now.epochMilliseconds),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'expired';
    return error instanceof errors.JWSSignatureVerificationFailed ? 'signature' : 'malformed';
  }
}

const seconds = ({ epochMilliseconds }: Temporal.Instant): number =>
  Math.floor(epochMilliseconds / 1000);

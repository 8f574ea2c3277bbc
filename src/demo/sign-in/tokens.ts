import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { z } from 'zod';
import { PHYSICIAN } from '../places.ts';
import { type Addresses, DEMO_CLIENT } from './addresses.ts';
import { type Code, type Grants, TOKEN_SECONDS } from './grants.ts';

const TokenRequest = z.looseObject({
  grant_type: z.literal('authorization_code'),
  code: z.string(),
  redirect_uri: z.string(),
  client_id: z.string(),
  code_verifier: z.string().regex(/^[\w.~-]{43,128}$/),
});

/** A code is exchanged for a token, or why it is not (RFC 6749, 5.2). */
export type Exchange =
  | { is: 'token'; body: Record<string, unknown> }
  | { is: 'refused'; error: 'invalid_request' | 'invalid_grant'; because: string };

/** Exchanges codes; the key that signs who the user is gets made when it is first needed. */
export function tokenEndpoint(grants: Grants) {
  let pair: ReturnType<typeof generateKeyPair> | undefined;
  const keys = () => (pair ??= generateKeyPair('RS256'));
  return {
    publicKeys: async () => ({
      keys: [
        { ...(await exportJWK((await keys()).publicKey)), kid: KEY_ID, alg: 'RS256', use: 'sig' },
      ],
    }),
    async exchange(body: unknown, { fhir }: Addresses): Promise<Exchange> {
      const read = TokenRequest.safeParse(body);
      if (!read.success) {
        const because = read.error.issues[0]?.path.join('.') ?? 'body';
        return {
          is: 'refused',
          error: 'invalid_request',
          because: `${because} is missing or wrong`,
        };
      }
      const code = await grants.codes.open(read.data.code);
      const fault = faultOf(code, read.data);
      if (!code || fault) return { is: 'refused', error: 'invalid_grant', because: fault ?? '' };
      if (!grants.useCode(code.id)) {
        return { is: 'refused', error: 'invalid_grant', because: 'the code was used before' };
      }
      const user = code.scope.split(' ').includes('openid')
        ? { id_token: await idToken((await keys()).privateKey, fhir) }
        : {};
      return { is: 'token', body: { ...(await answer(grants, code)), ...user } };
    },
  };
}

const KEY_ID = 'sample-ehr';

function faultOf(
  code: Code | undefined,
  { redirect_uri, client_id, code_verifier }: z.infer<typeof TokenRequest>,
): string | undefined {
  if (!code) return 'the code is not ours or has expired';
  if (code.clientId !== client_id || code.redirectUri !== redirect_uri) {
    return 'the code was given to another client or address';
  }
  const hash = createHash('sha256').update(code_verifier).digest('base64url');
  return hash === code.challenge ? undefined : 'the verifier does not fit the challenge';
}

const answer = async (grants: Grants, { patient, scope, appContext }: Code) => ({
  access_token: await grants.tokens.seal({ patient, scope }),
  token_type: 'Bearer',
  expires_in: TOKEN_SECONDS,
  scope,
  patient,
  need_patient_banner: true,
  ...(appContext !== undefined && { appContext }),
});

const idToken = (
  key: Awaited<ReturnType<typeof generateKeyPair>>['privateKey'],
  fhir: string,
): Promise<string> =>
  new SignJWT({ fhirUser: `${fhir}/${PHYSICIAN}` })
    .setProtectedHeader({ alg: 'RS256', kid: KEY_ID })
    .setIssuer(fhir)
    .setSubject(PHYSICIAN)
    .setAudience(DEMO_CLIENT)
    .setIssuedAt()
    .setExpirationTime(`${TOKEN_SECONDS}s`)
    .sign(key);

import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { NOW } from './service.ts';

/** Somebody who signs client tokens, as an EHR does. */
export interface Signer {
  publicKey: JWK;
  /** A good token but for what a test changes; undefined takes a claim or header out. */
  sign: (over?: TokenChanges) => Promise<string>;
  /** A good ES384 signature over a text that no library would write. */
  signText: (header: string, payload: string) => Promise<string>;
}

export interface TokenChanges {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
}

/** The time of the tests, in seconds since 1970. */
export const now = NOW.epochMilliseconds / 1000;

/** Makes a pair of keys and signs with it. */
export async function makeSigner(
  algorithm: string,
  defaults: { issuer: string; audience: string },
  kid = crypto.randomUUID(),
): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = await exportJWK(publicKey);
  return {
    publicKey: { ...jwk, kid, alg: algorithm, use: 'sig' },
    sign({ claims = {}, header = {} } = {}) {
      const payload = defined({
        iss: defaults.issuer,
        aud: defaults.audience,
        iat: now,
        exp: now + 300,
        jti: crypto.randomUUID(),
        ...claims,
      });
      return new SignJWT(payload)
        .setProtectedHeader({ alg: algorithm, ...defined({ kid, typ: 'JWT', ...header }) })
        .sign(privateKey);
    },
    async signText(header, payload) {
      const text = rawToken(header, payload, '').slice(0, -1);
      const signature = await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-384' },
        privateKey,
        Buffer.from(text),
      );
      return `${text}.${Buffer.from(signature).toString('base64url')}`;
    },
  };
}

/** Three parts of a token put together by hand, where a library would refuse to. */
export const rawToken = (header: string, payload: string, signature = 'AAAA'): string =>
  [
    Buffer.from(header).toString('base64url'),
    Buffer.from(payload).toString('base64url'),
    signature,
  ].join('.');

export const goodClaims = (issuer: string, audience: string): JWTPayload => ({
  iss: issuer,
  aud: audience,
  iat: now,
  exp: now + 300,
  jti: crypto.randomUUID(),
});

const defined = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

import { exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from 'jose';

/** Client tokens that were signed before they are needed: each is good for one request. */
export interface TokenPool {
  publicKey: JWK;
  issuer: string;
  /** Signs until so many are waiting. */
  fill: (count: number) => Promise<void>;
  /** Throws when none is left. */
  take: () => string;
  /** Microseconds of processor time of one verification by jose alone, in this process. */
  bareVerification: () => Promise<number>;
}

/** The `aud` of all tokens of the benchmark. */
export const AUDIENCE = 'urn:foramen:bench';

const LIFETIME_SECONDS = 3_000;
const VERIFICATIONS = 500;
const WARM_UP = 200;

/** Makes a pair of keys, and an issuer named after their algorithm. */
export async function tokenPool(algorithm: string): Promise<TokenPool> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const issuer = `https://${algorithm.toLowerCase()}.example`;
  const waiting: string[] = [];
  const sign = () => {
    const issued = Math.floor(Date.now() / 1000);
    return new SignJWT({ jti: crypto.randomUUID() })
      .setProtectedHeader({ alg: algorithm, kid: algorithm, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(AUDIENCE)
      .setIssuedAt(issued)
      .setExpirationTime(issued + LIFETIME_SECONDS)
      .sign(privateKey);
  };
  return {
    publicKey: { ...(await exportJWK(publicKey)), kid: algorithm, alg: algorithm, use: 'sig' },
    issuer,
    async fill(count) {
      while (waiting.length < count) waiting.push(await sign());
    },
    take() {
      const token = waiting.pop();
      if (token === undefined) throw new Error('the pool of tokens ran dry');
      return token;
    },
    async bareVerification() {
      const token = await sign();
      const verify = () => jwtVerify(token, publicKey, { algorithms: [algorithm], issuer });
      for (let count = 0; count < WARM_UP; count += 1) await verify();
      const before = process.cpuUsage();
      for (let count = 0; count < VERIFICATIONS; count += 1) await verify();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / VERIFICATIONS;
    },
  };
}

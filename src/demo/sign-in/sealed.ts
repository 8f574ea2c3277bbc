import { EncryptJWT, jwtDecrypt } from 'jose';
import type { z } from 'zod';

/** Hands out what a browser carries and cannot read or change, and takes it back while it is good. */
export interface Sealed<T> {
  seal: (content: T) => Promise<string>;
  /** Undefined for what is forged, expired or made for something else. */
  open: (text: string) => Promise<T | undefined>;
}

/** Seals under one key for one purpose, for so many seconds. */
export const sealedWith = <T extends Record<string, unknown>>(
  key: Uint8Array,
  purpose: string,
  seconds: number,
  schema: z.ZodType<T>,
): Sealed<T> => ({
  seal: (content) =>
    new EncryptJWT({ content })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: purpose })
      .setIssuedAt()
      .setExpirationTime(`${seconds}s`)
      .setJti(crypto.randomUUID())
      .encrypt(key),
  async open(text) {
    const read = await jwtDecrypt(text, key, {
      typ: purpose,
      requiredClaims: ['exp', 'jti'],
    }).catch(() => undefined);
    return schema.safeParse(read?.payload.content).data;
  },
});

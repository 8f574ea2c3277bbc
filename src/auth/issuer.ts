import { z } from 'zod';
import { webAddress } from './addresses.ts';

/** Public keys only: with a private or shared one, whoever reads the file could sign tokens. */
const PublicKey = z
  .looseObject({ kty: z.enum(['EC', 'RSA']), kid: z.string().exactOptional() })
  .refine((key) => !('d' in key), { message: 'a private key; put the public one here' });

const JsonWebKeySet = z.strictObject({ keys: z.array(PublicKey).min(1) });

/** By what an issuer's keys are known: one of both. */
export const keysOf = {
  jwksUrl: webAddress.optional(),
  jwks: JsonWebKeySet.optional(),
};

/** Who may sign client tokens, and by which keys they are known. */
export const Issuer = z
  .strictObject({
    /** The token's `iss`. */
    issuer: z.string().min(1),
    /** The token's `tenant`, where one issuer serves several organizations. */
    tenantClaim: z.string().min(1).optional(),
    ...keysOf,
  })
  .refine(({ jwksUrl, jwks }) => (jwksUrl === undefined) !== (jwks === undefined), {
    message: 'give either jwksUrl or jwks',
  });
export type Issuer = z.infer<typeof Issuer>;

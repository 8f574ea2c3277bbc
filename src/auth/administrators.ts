import { z } from 'zod';
import { webAddress } from './addresses.ts';
import { keysOf } from './issuer.ts';

/**
 * The OpenID Connect provider of a tenant, and the role by which it names who may see Insights. All
 * addresses are written down, so that a page calls no server but these:
 * https://openid.net/specs/openid-connect-core-1_0.html
 */
export const Administrators = z
  .strictObject({
    issuer: z.string().min(1),
    ...keysOf,
    /** Our page, a public client that proves itself by PKCE (RFC 7636). */
    clientId: z.string().min(1),
    authorizationUrl: webAddress,
    tokenUrl: webAddress,
    scope: z.string().min(1).default('openid'),
    /** A value of `aud` besides the client id, for access tokens. */
    audience: z.string().min(1).optional(),
    /** What the token must say: a claim, or the way to one inside others, and the value in it. */
    role: z.strictObject({
      claim: z.union([
        z
          .string()
          .min(1)
          .transform((one) => [one]),
        z.array(z.string()).min(1),
      ]),
      value: z.string().min(1),
    }),
  })
  .refine(({ jwksUrl, jwks }) => (jwksUrl === undefined) !== (jwks === undefined), {
    message: 'give either jwksUrl or jwks',
  });
export type Administrators = z.infer<typeof Administrators>;

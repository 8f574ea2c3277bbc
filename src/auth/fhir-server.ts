import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { webAddress } from './addresses.ts';
import { secret } from './secret.ts';

const Algorithm = z.enum(['ES384', 'RS384']);

/** SMART backend services: https://hl7.org/fhir/smart-app-launch/STU2.2/backend-services.html */
const backendServices = (environment: NodeJS.ProcessEnv) =>
  z
    .strictObject({
      tokenUrl: webAddress,
      clientId: z.string().min(1),
      /** A private key in PKCS #8 PEM. */
      privateKey: secret(environment, { minimumLength: 100 }),
      keyId: z.string().min(1),
      algorithm: Algorithm,
      scope: z.string().min(1).default('system/*.rs'),
    })
    .refine(({ privateKey, algorithm }) => fits(privateKey, algorithm), {
      path: ['privateKey'],
      message:
        'not a PKCS #8 PEM key for the algorithm: P-384 for ES384, RSA (2048 bits) for RS384',
    });
export type BackendServices = z.infer<ReturnType<typeof backendServices>>;

/** A FHIR server that a tenant lets the service read. */
export const fhirServer = (environment: NodeJS.ProcessEnv) =>
  z.strictObject({
    url: webAddress,
    /** How to read it when a request brings no token. */
    backendServices: backendServices(environment).optional(),
  });
export type FhirServer = z.infer<ReturnType<typeof fhirServer>>;

function fits(pem: string, algorithm: z.infer<typeof Algorithm>): boolean {
  try {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = createPrivateKey(pem);
    if (algorithm === 'ES384') return type === 'ec' && details?.namedCurve === 'secp384r1';
    return type === 'rsa' && (details?.modulusLength ?? 0) >= 2048;
  } catch {
    return false;
  }
}

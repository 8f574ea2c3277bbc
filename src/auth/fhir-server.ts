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

/** What the SMART app asks for: https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html */
export const APP_SCOPES = [
  'launch',
  'launch/patient',
  'openid',
  'fhirUser',
  'patient/*.rs',
  'patient/Observation.c',
  'patient/Provenance.c',
  'patient/Procedure.u',
  'patient/ServiceRequest.u',
].join(' ');

/** How our SMART app is registered with the EHR of a FHIR server, as a public client. */
const SmartApp = z.strictObject({
  clientId: z.string().min(1),
  scope: z.string().min(1).default(APP_SCOPES),
  /** Further servers that the app signs in at, such as a token endpoint on a host of its own. */
  signInServers: z.array(webAddress).default([]),
  /** Origins that may show the app in a frame. */
  framedBy: z.array(webAddress).default([]),
});
export type SmartApp = z.infer<typeof SmartApp>;

/** A FHIR server that a tenant lets the service read. */
export const fhirServer = (environment: NodeJS.ProcessEnv) =>
  z.strictObject({
    url: webAddress,
    /** How to read it when a request brings no token. */
    backendServices: backendServices(environment).optional(),
    /** Without it the app does not start from this server. */
    smartApp: SmartApp.optional(),
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

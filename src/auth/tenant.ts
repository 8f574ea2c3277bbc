import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { isTimeZone } from '../fhir/service-date.ts';
import { baseUrlOf } from '../net/same-server.ts';
import { secret } from './secret.ts';

const webAddress = z.string().transform((text, context) => {
  const url = baseUrlOf(text);
  if (url === undefined) {
    const message = 'not a plain web address: http or https, no user, query or fragment';
    context.addIssue({ code: 'custom', message });
  }
  return url ?? z.NEVER;
});

/** Public keys only: with a private or shared one, whoever reads the file could sign tokens. */
const PublicKey = z
  .looseObject({ kty: z.enum(['EC', 'RSA']), kid: z.string().exactOptional() })
  .refine((key) => !('d' in key), { message: 'a private key; put the public one here' });

const JsonWebKeySet = z.strictObject({ keys: z.array(PublicKey).min(1) });

/** Who may sign client tokens, and by which keys they are known. */
const Issuer = z
  .strictObject({
    /** The token's `iss`. */
    issuer: z.string().min(1),
    /** The token's `tenant`, where one issuer serves several organizations. */
    tenantClaim: z.string().min(1).optional(),
    jwksUrl: webAddress.optional(),
    jwks: JsonWebKeySet.optional(),
  })
  .refine(({ jwksUrl, jwks }) => (jwksUrl === undefined) !== (jwks === undefined), {
    message: 'give either jwksUrl or jwks',
  });

/** SMART backend services: https://hl7.org/fhir/smart-app-launch/STU2.2/backend-services.html */
const backendServices = (environment: NodeJS.ProcessEnv) =>
  z
    .strictObject({
      tokenUrl: webAddress,
      clientId: z.string().min(1),
      /** A private key in PKCS #8 PEM. */
      privateKey: secret(environment, { minimumLength: 100 }),
      keyId: z.string().min(1),
      algorithm: z.enum(['ES384', 'RS384']),
      scope: z.string().min(1).default('system/*.rs'),
    })
    .refine(({ privateKey, algorithm }) => fits(privateKey, algorithm), {
      path: ['privateKey'],
      message:
        'not a PKCS #8 PEM key for the algorithm: P-384 for ES384, RSA from 2048 bits for RS384',
    });

function fits(pem: string, algorithm: 'ES384' | 'RS384'): boolean {
  try {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = createPrivateKey(pem);
    if (algorithm === 'ES384') return type === 'ec' && details?.namedCurve === 'secp384r1';
    return type === 'rsa' && (details?.modulusLength ?? 0) >= 2048;
  } catch {
    return false;
  }
}

const regularExpression = z
  .string()
  .min(1)
  .transform((pattern, context) => {
    try {
      return new RegExp(pattern, 'i');
    } catch {
      context.addIssue({ code: 'custom', message: 'not a regular expression' });
      return z.NEVER;
    }
  });

const Payer = z
  .strictObject({
    identifier: z
      .strictObject({ system: z.string().optional(), value: z.string().min(1) })
      .optional(),
    /** A regular expression on the payer's name, whatever its case. */
    namePattern: regularExpression.optional(),
    policy: z.string().min(1),
  })
  .refine(
    ({ identifier, namePattern }) => (identifier === undefined) !== (namePattern === undefined),
    {
      message: 'give either identifier or namePattern',
    },
  );

const Capabilities = z.strictObject({
  /** CDS Hooks 2.0 `systemActions` are carried out. */
  systemActions: z.boolean().default(false),
  /** Links may say `autolaunchable`. */
  autolaunchable: z.boolean().default(false),
  /** Overriding with a snooze reason silences a finding for a while. */
  snooze: z.boolean().default(true),
});

/** What one EHR's installation sets; `environment` holds the secrets it refers to. */
export const tenantSchema = (environment: NodeJS.ProcessEnv) => {
  const FhirServer = z.strictObject({
    url: webAddress,
    backendServices: backendServices(environment).optional(),
  });
  return z
    .strictObject({
      id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower case letters, digits and hyphens'),
      issuers: z.array(Issuer).min(1),
      /** Values of `aud` that are accepted besides the endpoint's own address. */
      audiences: z.array(z.string().min(1)).default([]),
      fhirServers: z.array(FhirServer).min(1),
      /** Further servers that know sessions done elsewhere, such as a payer's. */
      historySources: z
        .array(
          FhirServer.extend({
            id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
            /** The system of the patient's identifier by which this server knows the patient. */
            patientIdentifierSystem: z.string().min(1),
          }),
        )
        .default([]),
      /** Payer to policy set, before the table that comes with Foramen. */
      payers: z.array(Payer).default([]),
      /** IANA zone of facilities whose Location names none (rulebook 1.1). */
      timeZone: z.string().refine(isTimeZone, 'not an IANA time zone').default('America/Chicago'),
      /** USPS code of the place of service where the chart names none. */
      state: z
        .string()
        .regex(/^[A-Z]{2}$/, 'two capital letters')
        .optional(),
      /** How long all reads of one request may take together, in milliseconds. */
      readBudgetMilliseconds: z.int().min(50).max(30_000).default(2000),
      requestsPerMinute: z.int().min(1).max(1_000_000).default(6000),
      capabilities: Capabilities.default(Capabilities.parse({})),
      /** Da Vinci Coverage Requirements Discovery. */
      crd: z.boolean().default(false),
      /** Lets FHIR servers, key sets and token endpoints lie on private or loopback addresses. */
      allowPrivateAddresses: z.boolean().default(false),
    })
    .superRefine(refusePlainHttp);
};

export type Tenant = z.infer<ReturnType<typeof tenantSchema>>;
export type Issuer = z.infer<typeof Issuer>;
export type BackendServices = NonNullable<Tenant['fhirServers'][number]['backendServices']>;
export type HistorySource = Tenant['historySources'][number];

interface Addresses {
  allowPrivateAddresses: boolean;
  issuers: readonly { jwksUrl?: string | undefined }[];
  fhirServers: readonly Server[];
  historySources: readonly Server[];
}
interface Server {
  url: string;
  backendServices?: { tokenUrl: string } | undefined;
}

/** Tokens and charts travel encrypted; plain HTTP is for what never leaves the premises. */
function refusePlainHttp(tenant: Addresses, context: z.RefinementCtx): void {
  if (tenant.allowPrivateAddresses) return;
  const refuse = (url: string | undefined, ...path: (string | number)[]) => {
    if (!url?.startsWith('http:')) return;
    const message = 'must be https, unless allowPrivateAddresses is true';
    context.addIssue({ code: 'custom', message, path });
  };
  tenant.issuers.forEach(({ jwksUrl }, index) => {
    refuse(jwksUrl, 'issuers', index, 'jwksUrl');
  });
  for (const name of ['fhirServers', 'historySources'] as const) {
    tenant[name].forEach(({ url, backendServices }, index) => {
      refuse(url, name, index, 'url');
      refuse(backendServices?.tokenUrl, name, index, 'backendServices', 'tokenUrl');
    });
  }
}

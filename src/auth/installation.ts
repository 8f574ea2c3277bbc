import { z } from 'zod';
import { secret } from './secret.ts';
import { type Tenant, tenantSchema } from './tenant.ts';

const days = (fallback: number) => z.int().min(1).max(36_500).default(fallback);

/** How long rows are kept, in days. HIPAA asks for six years of documentation (45 CFR 164.316). */
const Retention = z.strictObject({
  audit: days(2190),
  feedback: days(2190),
});
export type Retention = z.infer<typeof Retention>;

/** What a header `Authorization: Bearer` carries (RFC 6750, 2.1): any other token opens nothing. */
const BEARER_TOKEN = /^[\w.~+/-]+=*$/;
const NOT_A_BEARER_TOKEN =
  'the secret holds more than letters, digits and -._~+/, with = at its end';

/** The configuration file: the installation, and each EHR that calls it. */
export const installationSchema = (environment: NodeJS.ProcessEnv) =>
  z
    .strictObject({
      /** The address under which EHRs call the service: tokens are made out to it. */
      publicUrl: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
      /** Makes patients and orders in the database unrecognizable; the same for all replicas. */
      pseudonymKey: secret(environment, { minimumLength: 32 }),
      /** Refuse all tokens while the database, which replicas share them through, is away. */
      requireSharedReplayProtection: z.boolean().default(false),
      /** Who may read `/metrics`; without it nobody may. */
      metricsToken: secret(environment, { minimumLength: 16 }).optional(),
      /** Opens Insights of every tenant; without it only a tenant's own administrators see theirs. */
      insightsToken: secret(environment, { minimumLength: 32 })
        .refine((token) => BEARER_TOKEN.test(token), NOT_A_BEARER_TOKEN)
        .optional(),
      retention: Retention.default(Retention.parse({})),
      /** Serves the playground and its sample EHR to whoever comes. */
      playground: z.boolean().default(false),
      /** The most the spool may hold while the database is away, in megabytes. */
      spoolMegabytes: z.int().min(1).max(100_000).default(512),
      tenants: z.array(tenantSchema(environment)).min(1),
    })
    .superRefine(({ tenants }, context) => refuseTwins(tenants, context));

export type Installation = z.infer<ReturnType<typeof installationSchema>>;

function refuseTwins(
  tenants: readonly Pick<Tenant, 'id' | 'issuers' | 'fhirServers' | 'capabilities'>[],
  context: z.RefinementCtx,
): void {
  const seen = new Set<string>();
  const refuse = (key: string, message: string, path: (string | number)[]) => {
    if (seen.has(key)) context.addIssue({ code: 'custom', message, path });
    seen.add(key);
  };
  tenants.forEach(({ id, issuers, fhirServers, capabilities }, place) => {
    refuse(`tenant ${id}`, `a second tenant ${id}`, ['tenants', place, 'id']);
    issuers.forEach(({ issuer, tenantClaim = '' }, index) => {
      const path = ['tenants', place, 'issuers', index];
      refuse(`issuer ${issuer} ${tenantClaim}`, `a second issuer ${issuer}`, path);
    });
    if (!capabilities.smartApp) return;
    fhirServers.forEach(({ url, smartApp }, index) => {
      // A launch names its server and no tenant.
      const path = ['tenants', place, 'fhirServers', index, 'smartApp'];
      if (smartApp) refuse(`app ${url}`, `a second app for ${url}`, path);
    });
  });
}

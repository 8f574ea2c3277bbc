import { z } from 'zod';
import { isTimeZone } from '../fhir/service-date.ts';
import { refusePlainHttp } from './addresses.ts';
import { Administrators } from './administrators.ts';
import { fhirServer } from './fhir-server.ts';
import { Issuer } from './issuer.ts';
import { PayerTableEntry } from './payer-table.ts';

const name = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'lower case letters, digits, hyphens');

/** What the EHR's users can do with an answer. */
const Capabilities = z.strictObject({
  /** CDS Hooks 2.0 `systemActions` are carried out; without it `crd` answers none. */
  systemActions: z.boolean().default(true),
  /** Links may say `autolaunchable`. */
  autolaunchable: z.boolean().default(false),
  /** Our SMART app is registered with the EHR, so that cards link to it. */
  smartApp: z.boolean().default(false),
  /** Suggestions may say how their actions belong together (CDS Hooks 3.0). */
  actionSelectionBehavior: z.boolean().default(false),
  /** Overriding with a snooze reason silences a finding for a while. */
  snooze: z.boolean().default(true),
});

/** A further server that knows sessions done elsewhere, such as a payer's. */
const historySource = (environment: NodeJS.ProcessEnv) =>
  fhirServer(environment)
    .omit({ smartApp: true })
    .extend({
      id: name,
      /** The system of the patient's identifier by which this server knows the patient. */
      patientIdentifierSystem: z.string().min(1),
    });

/** What one EHR's installation sets; `environment` holds the secrets it refers to. */
export const tenantSchema = (environment: NodeJS.ProcessEnv) =>
  z
    .strictObject({
      id: name,
      issuers: z.array(Issuer).min(1),
      /** Values of `aud` that are accepted besides the endpoint's own address. */
      audiences: z.array(z.string().min(1)).default([]),
      fhirServers: z.array(fhirServer(environment)).min(1),
      historySources: z.array(historySource(environment)).default([]),
      /** Looked up before the table that comes with Foramen. */
      payers: z.array(PayerTableEntry).default([]),
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
      /** Da Vinci Coverage Requirements Discovery: coverage information on orders. */
      crd: z.boolean().default(false),
      /** Whose login opens this tenant's Insights. */
      administrators: Administrators.optional(),
      /** Lets FHIR servers, key sets and token endpoints lie on private or loopback addresses. */
      allowPrivateAddresses: z.boolean().default(false),
    })
    .superRefine(refusePlainHttp);
export type Tenant = z.infer<ReturnType<typeof tenantSchema>>;

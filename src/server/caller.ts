import type { AppContext } from '../auth/app-context.ts';
import type { Tenant } from '../auth/tenant.ts';
import type { Finding } from '../check/finding.ts';
import type { FhirReader } from '../fhir/client.ts';
import type { OutsideSource } from '../fhir/outside-history.ts';

/** On whose behalf a hook is answered, and what the call may use. */
export interface Caller {
  tenant: Tenant;
  /** Throws a `RequestError` for a server that is not the tenant's. */
  readerFor: (
    fhirServer: string | undefined,
    accessToken: string | undefined,
  ) => FhirReader | undefined;
  outsideSources: () => OutsideSource[];
  /** Makes the address and the signed context of a link to the SMART app; absent without the app. */
  appLink?: (about: AppSubject) => { url: string; appContext: string };
  /** Tells which findings this patient's users silenced, and until when. */
  snoozesOf: (patientId: string) => Promise<SnoozeOf>;
}

/** What a link to the SMART app is about. */
export interface AppSubject
  extends Pick<AppContext, 'service' | 'card' | 'procedure' | 'policy' | 'view'> {
  patientId: string;
  fhirServer: string | undefined;
}

/** Until when a finding is silent; undefined for one that speaks. */
export type SnoozeOf = (finding: Finding) => Date | undefined;

/** Nobody silenced anything. */
export const nothingSnoozed: SnoozeOf = () => undefined;

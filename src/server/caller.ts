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
  /** Tells which findings this patient's users silenced, and until when. */
  snoozesOf: (patientId: string) => Promise<SnoozeOf>;
}

/** Until when a finding is silent; undefined for one that speaks. */
export type SnoozeOf = (finding: Finding) => Date | undefined;

/** Nobody silenced anything. */
export const nothingSnoozed: SnoozeOf = () => undefined;

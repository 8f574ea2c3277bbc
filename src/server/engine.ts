import type { Tenant } from '../config.ts';
import { type FhirReader, fhirReader } from '../fhir/client.ts';
import { type BoundPolicy, loadPolicies } from '../policy/load.ts';
import type { Rule } from '../rules/define-rule.ts';
import { rules } from '../rules/index.ts';

/** Everything a request is judged with; made once at start, the same for the server and the CLI. */
export interface Engine {
  rules: readonly Rule[];
  /** Without the sets that exist for tests alone. */
  policies: readonly BoundPolicy[];
  tenant: Tenant;
  now: () => Temporal.Instant;
  newId: () => string;
  readerFor: (fhirServer: string, accessToken: string | undefined) => FhirReader;
}

/** The engine as it runs in production. Throws when policy data does not fit the rules. */
export function createEngine(tenant: Tenant): Engine {
  return {
    rules,
    policies: loadPolicies(rules).filter(({ policy }) => !policy.testOnly),
    tenant,
    now: () => Temporal.Now.instant(),
    newId: () => crypto.randomUUID(),
    readerFor: fhirReader,
  };
}

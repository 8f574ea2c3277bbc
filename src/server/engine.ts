import type { Installation } from '../auth/installation.ts';
import { builtInEdits } from '../ncci/built-in.ts';
import type { NcciEdits } from '../ncci/edits.ts';
import { type BoundPolicy, loadPolicies } from '../policy/load.ts';
import type { Rule } from '../rules/define-rule.ts';
import { rules } from '../rules/index.ts';

/** What every request is judged with; made once at start, the same for the server and the CLI. */
export interface Engine {
  rules: readonly Rule[];
  /** Without the sets that exist for tests alone. */
  policies: readonly BoundPolicy[];
  /** The one set that judges everything, whoever pays; an audit may ask for it. */
  imposed?: BoundPolicy;
  edits: NcciEdits;
  now: () => Temporal.Instant;
  newId: () => string;
}

/** The engine as it runs in production. Throws when policy data does not fit the rules. */
export function createEngine(edits: NcciEdits = builtInEdits): Engine {
  return {
    rules,
    edits,
    policies: loadPolicies(rules).filter(({ policy }) => !policy.testOnly),
    now: () => Temporal.Now.instant(),
    newId: () => crypto.randomUUID(),
  };
}

/** Throws where a tenant's payer table names a policy set that does not exist. */
export function refuseUnknownPolicies(
  { tenants }: Pick<Installation, 'tenants'>,
  { policies }: Pick<Engine, 'policies'>,
): void {
  const known = new Set(policies.map(({ policy }) => policy.id));
  tenants.forEach(({ payers }, place) => {
    payers.forEach(({ policy }, index) => {
      if (known.has(policy)) return;
      throw new Error(
        `tenants[${place}].payers[${index}].policy: there is no policy set ${policy}`,
      );
    });
  });
}

import type { Tenant } from '../auth/tenant.ts';
import { readConfig } from '../config.ts';
import { loadEdits } from '../ncci/load-edits.ts';
import { createEngine, type Engine } from '../server/engine.ts';
import { versionOf } from './judging-version.ts';
import type { Plan } from './plan.ts';

/** What charts of one audit are judged with: the engine of the service, on the day of the audit. */
export interface Auditor {
  engine: Engine;
  tenant: Tenant;
  asOf: string;
}

/**
 * Makes it from the plan and the environment. Throws where the plan names what is not configured, or
 * where it was begun by what judges otherwise: findings of two versions are never mixed.
 */
export function createAuditor({ asOf, policy, tenant: id, version }: Plan): Auditor {
  const config = readConfig(process.env);
  const tenant = config.installation.tenants.find((one) => one.id === id);
  if (!tenant) throw new Error(`there is no tenant ${id}`);
  const { timeZone } = tenant;
  const noon = Temporal.PlainDate.from(asOf).toZonedDateTime({ timeZone, plainTime: '12:00' });
  const engine = createEngine(loadEdits(config.dataDirectory));
  const imposed = engine.policies.find(({ policy: one }) => one.id === policy);
  if (versionOf(engine, tenant) !== version) {
    throw new Error('code, policies, NCCI edits or settings of the tenant differ from the audit');
  }
  if (policy !== undefined && !imposed) throw new Error(`there is no policy set ${policy}`);
  return {
    engine: { ...engine, now: () => noon.toInstant(), ...(imposed && { imposed }) },
    tenant,
    asOf,
  };
}

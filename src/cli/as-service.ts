import type { Config } from '../config.ts';
import type { NcciEdits } from '../ncci/edits.ts';
import { loadEdits } from '../ncci/load-edits.ts';
import { type Caller, nothingSnoozed } from '../server/caller.ts';
import { createEhrAccess } from '../server/ehr-access.ts';
import { opennessOf } from '../server/openness.ts';
import { UsageError } from './usage-error.ts';

/** The edits that the service would judge with. */
export function editsIn({ dataDirectory }: Config): NcciEdits {
  const edits = loadEdits(dataDirectory);
  for (const { file, because } of edits.damaged ?? []) {
    process.stderr.write(`foramen: ${file} takes no part: ${because}\n`);
  }
  return edits;
}

/** Reads as the tenant's hooks would, without what the service has stored. */
export function callerFor(config: Config, name: string | undefined): Caller {
  const { tenants } = config.installation;
  const tenant =
    tenants.find(({ id }) => id === name) ??
    (name === undefined && tenants.length === 1 ? tenants[0] : undefined);
  if (!tenant) {
    throw new UsageError(
      `name one of the tenants with --tenant: ${tenants.map(({ id }) => id).join(', ')}`,
    );
  }
  const access = createEhrAccess({ onRead: () => {}, isOpenTo: opennessOf(config) });
  return {
    tenant,
    readerFor: (fhirServer, accessToken) =>
      access.readerFor(fhirServer, { tenant, accessToken, headers: {} }),
    outsideSources: () => access.outsideSources({ tenant, headers: {} }),
    snoozesOf: async () => nothingSnoozed,
  };
}

import type { Installation } from './installation.ts';
import type { Tenant } from './tenant.ts';

/** Whom everybody is taken for when nothing is configured. */
export const demoTenant: Tenant = {
  id: 'demo',
  issuers: [],
  audiences: [],
  fhirServers: [],
  historySources: [],
  payers: [],
  timeZone: 'America/Chicago',
  readBudgetMilliseconds: 2000,
  requestsPerMinute: 1_000_000,
  capabilities: {
    systemActions: true,
    autolaunchable: false,
    smartApp: true,
    actionSelectionBehavior: false,
    snooze: true,
  },
  // Clients without CRD pass system actions over, and a newcomer can see them.
  crd: true,
  allowPrivateAddresses: true,
};

/** The installation when nothing is configured: one tenant, synthetic patients, no secret worth a name. */
export const demoInstallation: Installation = {
  publicUrl: 'http://localhost',
  pseudonymKey: 'synthetic patients need no pseudonyms',
  requireSharedReplayProtection: false,
  playground: true,
  retention: { audit: 30, feedback: 30 },
  spoolMegabytes: 64,
  tenants: [demoTenant],
};

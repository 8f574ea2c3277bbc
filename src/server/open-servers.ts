import { type TokenSource, TokenUnavailable, tokenSource } from '../auth/backend-services.ts';
import type { BackendServices, FhirServer } from '../auth/fhir-server.ts';
import type { Tenant } from '../auth/tenant.ts';
import { type FhirReader, fhirReader, type ReadOutcome } from '../fhir/client.ts';
import { isServerFault } from '../fhir/http-fault.ts';
import { openOutbounds } from '../net/outbound.ts';
import { ReadRefused, type ServerGuard, serverGuard } from '../net/server-guard.ts';

/** On whose behalf a server is read. */
export interface OnBehalf {
  tenant: Tenant;
  /** The token that came with the request; it goes before our own. */
  accessToken?: string | undefined;
  headers: Readonly<Record<string, string>>;
}

/** The servers that are read; their guards and tokens are shared by all requests. */
export interface OpenServers {
  open: (server: FhirServer, on: OnBehalf) => FhirReader;
  /** How many are being left alone. */
  resting: () => number;
}

/** `onRead` hears of every read and how it ended. */
export function openServers(
  onRead: (resourceType: string, outcome: ReadOutcome) => void,
): OpenServers {
  const outboundOf = openOutbounds();
  const guards = new Map<string, ServerGuard>();
  const sources = new Map<BackendServices, TokenSource>();
  return {
    open({ url, backendServices }, { tenant, accessToken, headers }) {
      const outbound = outboundOf(tenant);
      const own =
        backendServices &&
        sources.getOrInsertComputed(backendServices, () =>
          ownToken(tokenSource(backendServices, outbound)),
        );
      return fhirReader({
        baseUrl: url,
        token: accessToken ? () => accessToken : (own ?? (() => undefined)),
        outbound,
        guard: guards.getOrInsertComputed(new URL(url).origin, () => serverGuard(isServerFault)),
        headers,
        onRead,
      });
    },
    resting: () => [...guards.values()].filter((guard) => guard.isOpen()).length,
  };
}

/** Without a token of our own no read is tried. */
const ownToken =
  (source: TokenSource): TokenSource =>
  async () => {
    try {
      return await source();
    } catch (error) {
      throw error instanceof TokenUnavailable ? new ReadRefused(error.message) : error;
    }
  };

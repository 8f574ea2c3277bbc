import { type TokenSource, TokenUnavailable, tokenSource } from '../auth/backend-services.ts';
import type { BackendServices, Tenant } from '../auth/tenant.ts';
import { RequestError } from '../errors.ts';
import { type FhirReader, fhirReader, type ReadOutcome } from '../fhir/client.ts';
import { isServerFault } from '../fhir/http-fault.ts';
import type { OutsideSource } from '../fhir/outside-history.ts';
import { type Outbound, openOutbound } from '../net/outbound.ts';
import { baseUrlOf } from '../net/same-server.ts';
import { ReadRefused, type ServerGuard, serverGuard } from '../net/server-guard.ts';

/** How one request reads charts: whose servers, on whose trace. */
export interface EhrAccess {
  /**
   * A reader of the server a request names, with its token or, without one, with a token of our
   * own. Undefined when it names none and the tenant has no single one. Throws a 403 for any other.
   */
  readerFor: (target: Target) => FhirReader | undefined;
  outsideSources: (target: Pick<Target, 'tenant' | 'headers'>) => OutsideSource[];
  /** Servers that are being left alone. */
  resting: () => number;
}

export interface Target {
  tenant: Tenant;
  fhirServer: string | undefined;
  accessToken: string | undefined;
  headers: Readonly<Record<string, string>>;
}

export interface EhrAccessOptions {
  onRead: (resourceType: string, outcome: ReadOutcome) => void;
  /** In demo mode: the servers that may be read although no tenant lists them. */
  isOpenTo?: (baseUrl: string) => boolean;
}

interface Server {
  url: string;
  backendServices?: BackendServices | undefined;
}

/** Opens the way to the tenants' servers; guards and tokens are shared by all requests. */
export function createEhrAccess({ onRead, isOpenTo = () => false }: EhrAccessOptions): EhrAccess {
  const outbound = {
    open: openOutbound({ allowPrivateAddresses: true }),
    guarded: openOutbound({ allowPrivateAddresses: false }),
  };
  const guards = new Map<string, ServerGuard>();
  const sources = new Map<BackendServices, TokenSource>();
  const outboundOf = ({ allowPrivateAddresses }: Tenant): Outbound =>
    allowPrivateAddresses ? outbound.open : outbound.guarded;
  const open = (baseUrl: string, { tenant, accessToken, headers }: Target, server?: Server) => {
    const way = outboundOf(tenant);
    const own =
      server?.backendServices &&
      onceFor(sources, server.backendServices, (settings) => tokenSource(settings, way));
    return fhirReader({
      baseUrl,
      token: accessToken ? () => accessToken : ((own && ownToken(own)) ?? (() => undefined)),
      outbound: way,
      guard: onceFor(guards, new URL(baseUrl).origin, () => serverGuard(isServerFault)),
      headers,
      onRead,
    });
  };
  return {
    readerFor(target) {
      const { tenant, fhirServer } = target;
      const server = serverOf(tenant, fhirServer);
      if (server) return open(server.url, target, server);
      if (!fhirServer) return undefined;
      const baseUrl = baseUrlOf(fhirServer);
      if (baseUrl !== undefined && isOpenTo(baseUrl)) return open(baseUrl, target);
      throw new RequestError(403, 'forbidden', 'this fhirServer is not on the list', 'fhirServer');
    },
    outsideSources: ({ tenant, headers }) =>
      tenant.historySources.map(({ id, patientIdentifierSystem, ...server }) => ({
        id,
        patientIdentifierSystem,
        reader: open(
          server.url,
          { tenant, headers, fhirServer: undefined, accessToken: undefined },
          server,
        ),
      })),
    resting: () => [...guards.values()].filter((guard) => guard.isOpen()).length,
  };
}

/** The tenant's server a request names, or its only one when the request names none. */
function serverOf({ fhirServers }: Tenant, fhirServer: string | undefined): Server | undefined {
  if (fhirServer) {
    const baseUrl = baseUrlOf(fhirServer);
    return fhirServers.find(({ url }) => baseUrlOf(url) === baseUrl && baseUrl !== undefined);
  }
  const [only, ...others] = fhirServers.filter(({ backendServices }) => backendServices);
  return others.length === 0 ? only : undefined;
}

const ownToken = (source: TokenSource) => async (): Promise<string> => {
  try {
    return await source();
  } catch (error) {
    if (error instanceof TokenUnavailable) throw new ReadRefused(error.message);
    throw error;
  }
};

function onceFor<Key, Value>(known: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make(key);
  known.set(key, made);
  return made;
}

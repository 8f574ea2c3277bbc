import type { FhirServer } from '../auth/fhir-server.ts';
import type { Tenant } from '../auth/tenant.ts';
import { RequestError } from '../errors.ts';
import type { FhirReader, ReadOutcome } from '../fhir/client.ts';
import type { OutsideSource } from '../fhir/outside-history.ts';
import { baseUrlOf } from '../net/base-url.ts';
import { type OnBehalf, openServers } from './open-servers.ts';

/** Which servers one request may read, and how. */
export interface EhrAccess {
  /**
   * A reader of the server a request names, with its token or, without one, with a token of our
   * own. Undefined when it names none and the tenant has no single one. Throws a 403 for any other.
   */
  readerFor: (fhirServer: string | undefined, on: OnBehalf) => FhirReader | undefined;
  outsideSources: (on: OnBehalf) => OutsideSource[];
  /** Servers that are being left alone. */
  resting: () => number;
}

export interface EhrAccessOptions {
  onRead: (resourceType: string, outcome: ReadOutcome) => void;
  /** In demo mode: the servers that may be read although no tenant lists them. */
  isOpenTo?: (baseUrl: string) => boolean;
}

/** Opens the way to the tenants' servers, and to no others. */
export function createEhrAccess({ onRead, isOpenTo = () => false }: EhrAccessOptions): EhrAccess {
  const { open, resting } = openServers(onRead);
  return {
    readerFor(fhirServer, on) {
      const server = fhirServer ? named(on.tenant, fhirServer) : onlyOne(on.tenant);
      if (server) return open(server, on);
      if (!fhirServer) return undefined;
      const url = baseUrlOf(fhirServer);
      if (url !== undefined && isOpenTo(url)) return open({ url }, on);
      throw new RequestError(403, 'forbidden', 'this fhirServer is not on the list', 'fhirServer');
    },
    // The token of the request is for the EHR alone.
    outsideSources: ({ tenant, headers }) =>
      tenant.historySources.map((source) => ({
        id: source.id,
        patientIdentifierSystem: source.patientIdentifierSystem,
        reader: open(source, { tenant, headers }),
      })),
    resting,
  };
}

function named({ fhirServers }: Tenant, fhirServer: string): FhirServer | undefined {
  const baseUrl = baseUrlOf(fhirServer);
  return fhirServers.find(({ url }) => url === baseUrl);
}

/** Where a request names no server: the one that we can read by ourselves, if there is just one. */
function onlyOne({ fhirServers }: Tenant): FhirServer | undefined {
  const [only, ...others] = fhirServers.filter(({ backendServices }) => backendServices);
  return others.length === 0 ? only : undefined;
}

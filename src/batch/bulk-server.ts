import { setTimeout as pause } from 'node:timers/promises';
import { type TokenSource, tokenSource } from '../auth/backend-services.ts';
import type { Tenant } from '../auth/tenant.ts';
import { baseUrlOf } from '../net/base-url.ts';
import { openOutbound } from '../net/outbound.ts';

/** A server that exports in bulk, with our token and patience. */
export interface BulkServer {
  baseUrl: string;
  /**
   * Sends a request, again where the server asks to wait or is in trouble. Throws an `Error` that
   * names the status for what it refuses. The token goes to this server's own origin alone.
   */
  send: (url: string, options?: SendOptions) => Promise<Response>;
}

export interface SendOptions {
  method?: 'GET' | 'DELETE';
  headers?: Record<string, string>;
  /** False where a manifest says that files need no token. */
  withToken?: boolean;
  /** Statuses that are an answer and no fault. */
  allowed?: readonly number[];
}

const TRIES = 6;
const FIRST_WAIT_SECONDS = 2;
const LONGEST_WAIT_SECONDS = 300;
/** Statuses after which the same request may go through later. */
const PASSING: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

/** Opens one of a tenant's servers. Throws for a server that the tenant does not list. */
export function bulkServer(
  { fhirServers, allowPrivateAddresses }: Tenant,
  url: string,
): BulkServer {
  const baseUrl = baseUrlOf(url);
  const server = fhirServers.find((one) => one.url === baseUrl);
  if (!server || baseUrl === undefined) {
    throw new Error(`${url}: not among the fhirServers of the tenant`);
  }
  const outbound = openOutbound({ allowPrivateAddresses, anyLength: true });
  const token = server.backendServices && tokenSource(server.backendServices, outbound);
  const once = async (address: string, options: SendOptions): Promise<Response> =>
    fetch(address, {
      ...outbound,
      method: options.method ?? 'GET',
      redirect: 'error',
      headers: { ...options.headers, ...(await authorization(token, baseUrl, address, options)) },
    });
  return {
    baseUrl,
    async send(address, options = {}) {
      for (let tried = 1; ; tried += 1) {
        const response = await once(address, options).catch((error: unknown) => error);
        if (response instanceof Response) {
          if (response.ok || options.allowed?.includes(response.status)) return response;
          await response.body?.cancel();
          if (!PASSING.has(response.status) || tried === TRIES) {
            throw new Error(`${pathOf(address)}: the server answered ${response.status}`);
          }
        } else if (tried === TRIES || isOurs(response)) throw told(response, address);
        await pause(1000 * waitSeconds(response instanceof Response ? response : undefined, tried));
      }
    },
  };
}

async function authorization(
  token: TokenSource | undefined,
  baseUrl: string,
  address: string,
  { withToken = true }: SendOptions,
): Promise<Record<string, string>> {
  if (!token || !withToken) return {};
  if (new URL(address).origin !== new URL(baseUrl).origin) {
    throw new ForeignServerError(`${pathOf(address)}: lies on another server, which gets no token`);
  }
  return { authorization: `Bearer ${await token()}` };
}

/** A fault that no second try mends. */
class ForeignServerError extends Error {}

const isOurs = (error: unknown): boolean => error instanceof ForeignServerError;

const told = (error: unknown, address: string): Error =>
  error instanceof ForeignServerError
    ? error
    : new Error(`${pathOf(address)}: the server could not be reached`);

/** What is shown of an address: no query, which may hold a signature. */
const pathOf = (address: string): string => address.replace(/[?#].*$/s, '');

/** How long to wait before the next request: what `Retry-After` asks, else longer each time. */
export function waitSeconds(response: Response | undefined, tried: number): number {
  const asked = Number(response?.headers.get('retry-after') ?? Number.NaN);
  const wanted = Number.isFinite(asked) ? asked : FIRST_WAIT_SECONDS * 2 ** (tried - 1);
  return Math.min(LONGEST_WAIT_SECONDS, Math.max(0.05, wanted));
}

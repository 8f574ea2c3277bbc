import { setTimeout as pause } from 'node:timers/promises';
import { TokenUnavailable, tokenSource } from '../auth/backend-services.ts';
import type { Tenant } from '../auth/tenant.ts';
import { retryAfterMilliseconds } from '../fhir/http-fault.ts';
import { baseUrlOf } from '../net/base-url.ts';
import { openOutbound } from '../net/outbound.ts';
import { BulkFault, pathOf } from './bulk-fault.ts';
import { isGranted, OPEN_SCOPE } from './granted-types.ts';
import { type SendOptions, sendOnce } from './send-once.ts';

/** A server that exports in bulk, with our token and patience. */
export interface BulkServer {
  baseUrl: string;
  /**
   * Sends a request, again where the server asks to wait or is in trouble. Throws a `BulkFault` that
   * names address and status. The token goes to this server's own origin alone.
   */
  send: (url: string, options?: SendOptions) => Promise<Response>;
  /** Whether our last token lets us read all resources of a type. */
  mayRead: (type: string) => boolean;
}

/** How often what may pass is tried. */
export const TRIES = 6;
const FIRST_WAIT_SECONDS = 2;
const LONGEST_WAIT_SECONDS = 3600;
/** A server may gather much before it answers. */
const SILENCE_MILLISECONDS = 120_000;

/** Statuses after which the same request may go through later. */
const PASSING: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** Opens one of a tenant's servers. Throws for a server that the tenant does not list. */
export function bulkServer(tenant: Tenant, url: string): BulkServer {
  const { fhirServers, allowPrivateAddresses } = tenant;
  const baseUrl = baseUrlOf(url);
  const server = fhirServers.find((one) => one.url === baseUrl);
  if (baseUrl === undefined) throw new Error('--server takes a plain web address');
  if (!server) throw new Error(`${baseUrl}: not among the fhirServers of tenant ${tenant.id}`);
  const outbound = openOutbound({
    allowPrivateAddresses,
    anyLength: true,
    silenceMilliseconds: SILENCE_MILLISECONDS,
  });
  let granted = OPEN_SCOPE;
  const onScope = (scope: string): void => {
    granted = scope;
  };
  const token = server.backendServices && tokenSource(server.backendServices, outbound, onScope);
  const connection = { baseUrl, allowPlainHttp: allowPrivateAddresses, outbound, token };
  return {
    baseUrl,
    mayRead: (type) => isGranted(granted, type),
    async send(address, options = {}) {
      for (let tried = 1; ; tried += 1) {
        const result = await sendOnce(connection, address, options).catch((error: unknown) =>
          faultOf(error, address),
        );
        if (result instanceof Response && isAnswer(result, options)) return result;
        const fault = result instanceof Response ? await refusalOf(result, address) : result;
        if (!fault.mayPass || tried >= (options.tries ?? TRIES)) throw fault;
        await pause(1000 * waitSeconds(result, tried));
      }
    },
  };
}

const isAnswer = ({ ok, status }: Response, { allowed }: SendOptions): boolean =>
  ok || (allowed?.includes(status) ?? false);

async function refusalOf(response: Response, address: string): Promise<BulkFault> {
  await response.body?.cancel();
  const { status } = response;
  const mayPass = PASSING.has(status);
  return new BulkFault(`${pathOf(address)}: the server answered ${status}`, { status, mayPass });
}

function faultOf(error: unknown, address: string): BulkFault {
  if (error instanceof BulkFault) return error;
  if (error instanceof TokenUnavailable) {
    return new BulkFault(`${pathOf(address)}: ${error.message}`, { mayPass: !error.isFinal });
  }
  return new BulkFault(`${pathOf(address)}: the server could not be reached`, { mayPass: true });
}

/** How long to wait before the next request: what `Retry-After` asks, else longer each time. */
export function waitSeconds(answer: unknown, tried: number): number {
  const header = answer instanceof Response ? answer.headers.get('retry-after') : null;
  const asked = header === null ? undefined : retryAfterMilliseconds(header);
  const wanted = asked === undefined ? FIRST_WAIT_SECONDS * 2 ** (tried - 1) : asked / 1000;
  return Math.min(LONGEST_WAIT_SECONDS, Math.max(0.05, wanted));
}

import type { TokenSource } from '../auth/backend-services.ts';
import type { Outbound } from '../net/outbound.ts';
import { BulkFault, pathOf } from './bulk-fault.ts';

/** How a server is spoken to. */
export interface Connection {
  baseUrl: string;
  allowPlainHttp: boolean;
  outbound: Outbound;
  token: TokenSource | undefined;
}

/** What a request to it may want. */
export interface SendOptions {
  method?: 'GET' | 'DELETE';
  headers?: Record<string, string>;
  /** False where a manifest says that files need no token. */
  withToken?: boolean;
  /** Statuses that are an answer and no fault. */
  allowed?: readonly number[];
  /** How often it is tried where the server is in trouble. */
  tries?: number;
}

const HOPS = 5;
const UNAUTHORIZED = 401;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Sends a request with our token, and once more with a new one where that was refused before its
 * time. Throws where the address is none that may get it.
 */
export async function sendOnce(
  connection: Connection,
  address: string,
  options: SendOptions,
): Promise<Response> {
  const { baseUrl, token } = connection;
  if (!token || options.withToken === false) return follow(connection, address, options, undefined);
  if (!isSameOrigin(address, baseUrl)) {
    throw new BulkFault(`${pathOf(address)}: lies on another server, which gets no token`);
  }
  const first = await token();
  const response = await follow(connection, address, options, first);
  if (response.status !== UNAUTHORIZED) return response;
  await response.body?.cancel();
  return follow(connection, address, options, await token(first));
}

/** Goes where redirects lead: to other origins without the token. */
async function follow(
  { baseUrl, allowPlainHttp, outbound }: Connection,
  address: string,
  { method = 'GET', headers }: SendOptions,
  token: string | undefined,
): Promise<Response> {
  let target = address;
  for (let hop = 0; hop <= HOPS; hop += 1) {
    if (!isSafe(target, allowPlainHttp)) {
      throw new BulkFault(`${pathOf(target)}: not https, unless allowPrivateAddresses is true`);
    }
    const authorization = token && isSameOrigin(target, baseUrl) ? `Bearer ${token}` : undefined;
    const response = await fetch(target, {
      ...outbound,
      method,
      redirect: 'manual',
      headers: { ...headers, ...(authorization && { authorization }) },
    });
    const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
    if (location === null) return response;
    await response.body?.cancel();
    target = new URL(location, target).href;
  }
  throw new BulkFault(`${pathOf(address)}: is redirected without end`);
}

const isSameOrigin = (one: string, other: string): boolean =>
  new URL(one).origin === new URL(other).origin;

/** Charts travel encrypted; plain HTTP is for what never leaves the premises. */
function isSafe(address: string, allowPlainHttp: boolean): boolean {
  const { protocol } = new URL(address);
  return protocol === 'https:' || (allowPlainHttp && protocol === 'http:');
}

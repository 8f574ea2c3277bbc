import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from './public-address.ts';

/** Options of `fetch` that make it connect only where it may. */
export type Outbound = object;

/** A connection that was refused before it was made. */
export class PrivateAddressError extends Error {
  constructor() {
    super('the host lies on a private address');
  }
}

/** The largest answer that is read, in bytes; a chart of ten thousand procedures has some 10 MB. */
const RESPONSE_LIMIT = 50_000_000;
const CONNECT_MILLISECONDS = 5_000;
const SILENCE_MILLISECONDS = 15_000;

/**
 * The connections to one kind of target. Addresses are judged when a connection is made, after the
 * name was resolved, so that a name cannot point elsewhere between check and use (DNS rebinding).
 */
export function openOutbound(
  {
    allowPrivateAddresses,
    anyLength = false,
    silenceMilliseconds = SILENCE_MILLISECONDS,
  }: {
    allowPrivateAddresses: boolean;
    /** For what is written to disk as it comes. */
    anyLength?: boolean;
    /** After so long without a byte a server is given up. */
    silenceMilliseconds?: number;
  },
  lookup: LookupFunction = systemLookup,
): Outbound {
  const dispatcher = new Agent({
    connect: allowPrivateAddresses
      ? { timeout: CONNECT_MILLISECONDS, lookup }
      : publicConnector(lookup),
    headersTimeout: silenceMilliseconds,
    bodyTimeout: silenceMilliseconds,
    maxResponseSize: anyLength ? -1 : RESPONSE_LIMIT,
  });
  return { dispatcher };
}

/** The connections of tenants, by whether theirs may lead to private addresses. */
export function openOutbounds(): (tenant: { allowPrivateAddresses: boolean }) => Outbound {
  const anywhere = openOutbound({ allowPrivateAddresses: true });
  const inPublic = openOutbound({ allowPrivateAddresses: false });
  return ({ allowPrivateAddresses }) => (allowPrivateAddresses ? anywhere : inPublic);
}

function publicConnector(lookup: LookupFunction): buildConnector.connector {
  const connect = buildConnector({ timeout: CONNECT_MILLISECONDS, lookup: publicOnly(lookup) });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    // An address is never looked up, so that it must be judged here.
    if (isIP(host) !== 0 && !isPublicAddress(host)) callback(new PrivateAddressError(), null);
    else connect(options, callback);
  };
}

/** A lookup that fails when any of the addresses is private. */
const publicOnly =
  (lookup: LookupFunction): LookupFunction =>
  (hostname, options, done) => {
    lookup(hostname, options, (error, found, family) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      if (error || addresses.every(isPublicAddress)) done(error, found, family);
      else done(new PrivateAddressError(), [], undefined);
    });
  };

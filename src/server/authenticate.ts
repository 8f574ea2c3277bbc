import type { Request, RequestHandler } from 'express';
import { type TrustedIssuer, verifyClientJwt } from '../auth/client-jwt.ts';
import type { Installation } from '../auth/installation.ts';
import { keySource } from '../auth/key-source.ts';
import { replayGuard } from '../auth/replay.ts';
import type { Tenant } from '../auth/tenant.ts';
import { RequestError } from '../errors.ts';
import { openOutbounds } from '../net/outbound.ts';
import { bearerTokenOf } from './bearer-token.ts';
import { callOf } from './call.ts';
import type { Surroundings } from './surroundings.ts';

/** In demo mode everybody is the one tenant. */
export const everybodyIs =
  (tenant: Tenant): RequestHandler =>
  (request, _response, next) => {
    callOf(request).tenant = tenant;
    next();
  };

/**
 * Finds the tenant by the client's token, before the body is read. The caller learns only that it
 * was refused; why is for the log and the metrics.
 */
export function authenticate({
  config,
  engine,
  store,
  metrics,
  log,
}: Surroundings): RequestHandler {
  const { installation } = config;
  const issuers = trustedIssuers(installation);
  const use = replayGuard(store.useToken);
  return async (request, _response, next) => {
    const { trace, stopwatch } = callOf(request);
    stopwatch.step('authenticate');
    const refuse = (reason: string): never => {
      metrics.tokenRefused(reason);
      log.warn({ id: trace.requestId, reason }, 'token refused');
      throw new RequestError(401, 'login', 'the client is not authenticated');
    };
    const token = bearerTokenOf(request) ?? refuse('missing');
    const verified = await verifyClientJwt(
      token,
      endpointsOf(installation, request),
      issuers,
      engine.now(),
    );
    if (typeof verified === 'string') return refuse(verified);
    const used = await use(verified);
    if (used === 'replayed') return refuse(used);
    if (used === 'unshared') {
      metrics.tokenUnshared();
      if (installation.requireSharedReplayProtection) throw AWAY;
    }
    callOf(request).tenant = verified.tenant;
    next();
  };
}

const AWAY = new RequestError(503, 'transient', 'clients cannot be authenticated at the moment');

function trustedIssuers({ tenants }: Installation): TrustedIssuer[] {
  const outboundOf = openOutbounds();
  return tenants.flatMap((tenant) =>
    tenant.issuers.map((issuer) => ({
      tenant,
      issuer,
      keys: keySource(issuer, outboundOf(tenant)),
    })),
  );
}

/** The addresses a token may be made out to: this endpoint, and for feedback also its service. */
function endpointsOf({ publicUrl }: Installation, { path }: Request): string[] {
  const endpoint = `${publicUrl}${path}`;
  return [endpoint, endpoint.replace(/\/feedback$/, '')];
}

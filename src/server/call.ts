import type { Request } from 'express';
import type { Tenant } from '../auth/tenant.ts';
import { RequestError } from '../errors.ts';
import { type Stopwatch, startStopwatch } from './stopwatch.ts';
import { continueTrace, type Trace } from './trace.ts';

/** What is known of one HTTP request on its way through the middlewares. */
export interface Call {
  trace: Trace;
  stopwatch: Stopwatch;
  /** Who calls; undefined until that is known. */
  tenant?: Tenant;
  /** The tenants whose Insights the caller may see; undefined until that is known. */
  administers?: readonly string[];
}

const calls = new WeakMap<Request, Call>();

/** Begins to follow a request. */
export function beginCall(request: Request): Call {
  const call = {
    trace: continueTrace(request.get('traceparent'), request.get('x-request-id')),
    stopwatch: startStopwatch(),
  };
  calls.set(request, call);
  return call;
}

export function callOf(request: Request): Call {
  const call = calls.get(request);
  if (!call) throw new Error('a request that nobody follows');
  return call;
}

/** The tenant of a request that was authenticated. */
export function tenantOf(request: Request): Tenant {
  const { tenant } = callOf(request);
  if (!tenant) throw new RequestError(401, 'login', 'the client is not authenticated');
  return tenant;
}

/** The tenants whose Insights an authenticated administrator may see. */
export function administeredBy(request: Request): readonly string[] {
  const { administers } = callOf(request);
  if (!administers) throw new RequestError(401, 'login', 'nobody is logged in');
  return administers;
}

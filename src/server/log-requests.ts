import type { RequestHandler } from 'express';
import type { Logger } from '../log.ts';
import { beginCall } from './call.ts';
import { routeOf } from './route-of.ts';

const QUIET = /^\/(health\/|metrics)/;

/** Follows each request, and logs its answer: ids, route, status, duration. */
export const logRequests =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const started = performance.now();
    const call = beginCall(request);
    response.setHeader('X-Request-Id', call.trace.requestId);
    response.once('finish', () => {
      if (QUIET.test(request.originalUrl)) return;
      log.info(
        {
          id: call.trace.requestId,
          trace: call.trace.traceId,
          ...(call.tenant && { tenant: call.tenant.id }),
          method: request.method,
          ...routeOf(request),
          status: response.statusCode,
          milliseconds: Math.round((performance.now() - started) * 10) / 10,
        },
        'answered',
      );
    });
    next();
  };

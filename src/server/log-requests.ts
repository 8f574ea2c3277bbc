import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from '../log.ts';

const HEALTH = /^\/health\//;

/** Logs each answer: method, route, status and duration. Queries may hold names and stay out. */
export const logRequests =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const started = performance.now();
    const id = randomUUID();
    response.setHeader('X-Request-Id', id);
    response.once('finish', () => {
      if (HEALTH.test(request.originalUrl)) return;
      log.info(
        {
          id,
          method: request.method,
          route: routeOf(request.originalUrl),
          status: response.statusCode,
          milliseconds: Math.round((performance.now() - started) * 10) / 10,
        },
        'answered',
      );
    });
    next();
  };

/** The first two steps of a path: enough to tell services apart, too little to name a patient. */
const routeOf = (url: string): string => url.split('?')[0]?.split('/').slice(0, 3).join('/') ?? '';

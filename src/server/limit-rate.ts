import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { RequestError } from '../errors.ts';
import { tenantOf } from './call.ts';

/** Keeps one tenant from using up what all need: so many requests a minute on each replica. */
export const limitRate = (): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: (request) => tenantOf(request).requestsPerMinute,
    keyGenerator: (request) => tenantOf(request).id,
    standardHeaders: false,
    legacyHeaders: false,
    handler(_request, response, next) {
      response.setHeader('Retry-After', '10');
      next(new RequestError(429, 'throttled', 'too many requests; send them more slowly'));
    },
  });

import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Tenant } from '../auth/tenant.ts';
import { RequestError } from '../errors.ts';
import { tenantOf } from './call.ts';

/** Who is limited, and to how much. */
type Limited = (request: Request) => Pick<Tenant, 'id' | 'requestsPerMinute'>;

/** Keeps one tenant from using up what all need: so many requests a minute on each replica. */
export const limitRate = (limited: Limited = tenantOf): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: (request) => limited(request).requestsPerMinute,
    keyGenerator: (request) => limited(request).id,
    standardHeaders: false,
    legacyHeaders: false,
    handler(_request, response, next) {
      response.setHeader('Retry-After', '10');
      next(new RequestError(429, 'throttled', 'too many requests; send them more slowly'));
    },
  });

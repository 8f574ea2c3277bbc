import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { RequestError } from '../errors.ts';
import type { Surroundings } from './surroundings.ts';

/** The metrics, for whoever knows the token; in demo mode for everybody. */
export const showMetrics =
  ({ config, metrics }: Pick<Surroundings, 'config' | 'metrics'>): RequestHandler =>
  async (request, response) => {
    const { metricsToken } = config.installation;
    if (!config.demo && metricsToken === undefined) {
      throw new RequestError(404, 'not-found', 'there is no GET /metrics');
    }
    if (metricsToken !== undefined && !isSame(request.get('authorization'), metricsToken)) {
      throw new RequestError(401, 'login', 'the client is not authenticated');
    }
    const { type, body } = await metrics.text();
    response.type(type).send(body);
  };

const isSame = (header: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

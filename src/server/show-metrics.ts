import type { RequestHandler } from 'express';
import { isSameSecret } from '../auth/same-secret.ts';
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

const isSame = (header = '', token: string): boolean => isSameSecret(header, `Bearer ${token}`);

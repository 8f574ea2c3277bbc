import cors from 'cors';
import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import { services } from '../../hooks/index.ts';
import { RequestError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { discovery } from './discovery.ts';
import type { Engine } from './engine.ts';
import { fail, notFound } from './fail.ts';
import { live, ready } from './health.ts';
import { invoke } from './invoke.ts';
import { logRequests } from './log-requests.ts';
import { requireJson } from './require-json.ts';

export interface AppOptions {
  engine: Engine;
  log: Logger;
  /** Whether new requests are welcome; false while the process drains. */
  isAccepting: () => boolean;
  /** The sample EHR, in demo mode. */
  demo?: Router;
}

const BODY_LIMIT = '2mb';

/** The whole route table. */
export function createApp({ engine, log, isAccepting, demo }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(logRequests(log), helmet());

  app.get('/health/live', live);
  app.get('/health/ready', ready(engine, isAccepting));
  if (demo) app.use('/demo', cors(), demo);

  app.use('/cds-services', cors({ methods: ['GET', 'POST'], maxAge: 600 }));
  const published = discovery(engine, services);
  app.get('/cds-services', (_request, response) => void response.json(published));
  app.post(
    '/cds-services/:id',
    requireJson,
    express.json({ limit: BODY_LIMIT, type: () => true }),
    async (request, response) => {
      const service = services.find(({ id }) => id === request.params.id);
      if (!service) throw new RequestError(404, 'not-found', 'there is no such service', 'id');
      response.json(await invoke(engine, service, request.body));
    },
  );

  app.use(notFound, fail(log));
  return app;
}

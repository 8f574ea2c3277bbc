import cors from 'cors';
import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import { services } from '../../hooks/index.ts';
import type { Installation } from '../auth/installation.ts';
import type { Config } from '../config.ts';
import { allowPrivateNetwork } from './allow-private-network.ts';
import { answerFeedback } from './answer-feedback.ts';
import { answerHook } from './answer-hook.ts';
import { authenticate, everybodyIs } from './authenticate.ts';
import { discovery } from './discovery.ts';
import { fail, notFound } from './fail.ts';
import { live, ready } from './health.ts';
import { insights } from './insights/insights.ts';
import { hasAdministrators } from './insights/who-administers.ts';
import { jsonBody } from './json-body.ts';
import { limitRate } from './limit-rate.ts';
import { logRequests } from './log-requests.ts';
import { playground } from './playground.ts';
import { showKeys } from './show-keys.ts';
import { showMetrics } from './show-metrics.ts';
import { appOrigins, hasApp } from './smart-app/app-servers.ts';
import { smartApp } from './smart-app/smart-app.ts';
import type { Surroundings } from './surroundings.ts';
import { type WebPage, webPages } from './web-pages.ts';

export interface AppOptions {
  /** The sample EHR, in demo mode. */
  demo: Router | undefined;
  /** Whether new requests are welcome; false while the process drains. */
  isAccepting: () => boolean;
}

const PLAYGROUND: WebPage = { path: '/', file: 'index.html' };

const appPages = (config: Config): WebPage[] =>
  [
    { path: '/app', file: 'app/index.html' },
    { path: '/app/launch', file: 'app/launch/index.html' },
  ].map((page) => ({ ...page, ...appOrigins(config) }));

/** Logging in, the page fetches a token from the tenant's provider. */
const insightsPage = ({ tenants }: Installation): WebPage => ({
  path: '/insights',
  file: 'insights/index.html',
  connectsTo: [...new Set(tenants.flatMap(({ administrators: login }) => login?.tokenUrl ?? []))],
});

/** The whole route table. */
export function createApp(around: Surroundings, { demo, isAccepting }: AppOptions): Express {
  const { engine, config, log } = around;
  const app = express();
  app.disable('x-powered-by').set('strict routing', true).set('case sensitive routing', true);
  app.use(logRequests(log), helmet());

  app.get('/health/live', live);
  app.get('/health/ready', ready(around, isAccepting));
  app.get('/metrics', showMetrics(around));
  app.get('/.well-known/jwks.json', showKeys(config.installation.tenants));
  if (demo) app.use('/demo', cors(), demo);
  const { playground: isOpen } = config.installation;
  if (isOpen) app.use('/playground', playground(around));
  const isApp = hasApp(config);
  if (isApp) app.use('/app', smartApp(around));
  const isCounted = hasAdministrators(config);
  if (isCounted) app.use('/insights', insights(around));
  app.use(
    webPages([
      ...(isOpen ? [PLAYGROUND] : []),
      ...(isApp ? appPages(config) : []),
      ...(isCounted ? [insightsPage(config.installation)] : []),
    ]),
  );

  const { tenants } = config.installation;
  const published = discovery(engine, services, { crd: tenants.some(({ crd }) => crd) });
  const [tenant] = tenants;
  const whoCalls = config.demo && tenant ? everybodyIs(tenant) : authenticate(around);
  app.use('/cds-services', allowPrivateNetwork, cors({ methods: ['GET', 'POST'], maxAge: 600 }));
  app.get('/cds-services', (_request, response) => void response.json(published));
  app.post('/cds-services/:service', whoCalls, limitRate(), jsonBody, answerHook(around));
  app.post(
    '/cds-services/:service/feedback',
    whoCalls,
    limitRate(),
    jsonBody,
    answerFeedback(around),
  );

  app.use(notFound, fail(around));
  return app;
}

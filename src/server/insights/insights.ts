import compression from 'compression';
import { type RequestHandler, Router } from 'express';
import { RequestError } from '../../errors.ts';
import type { Insights } from '../../store/insights/read-insights.ts';
import type { Scope } from '../../store/insights/scope.ts';
import { administeredBy } from '../call.ts';
import { limitRate } from '../limit-rate.ts';
import type { Surroundings } from '../surroundings.ts';
import { csvOf, tableNamed } from './csv-table.ts';
import { loginWays } from './login-ways.ts';
import { readScope } from './read-scope.ts';
import { whoAdministers } from './who-administers.ts';

/** What the page of Insights shows. */
export interface InsightsAnswer extends Insights {
  from: string;
  to: string;
  /** The tenants that are counted here. */
  tenants: readonly string[];
  /** Those the caller may ask for. */
  administered: readonly string[];
  /** What rules look at, by their ids. */
  titles: Record<string, string>;
}

/** Each asks the database six times. */
const REQUESTS_PER_MINUTE = 60;

/** Data of Insights as JSON and CSV for administrators, and the ways in which they log in. */
export function insights(around: Surroundings): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const limit = limitRate((request) => ({
    id: administeredBy(request).join(' '),
    requestsPerMinute: REQUESTS_PER_MINUTE,
  }));
  const guard = [unstored, whoAdministers(around), limit, compression()];
  const ways = loginWays(around.config);
  router.get('/login', unstored, (_request, response) => void response.json(ways));
  router.get('/data', guard, showData(around));
  router.get('/data.csv', guard, exportData(around));
  return router;
}

function showData(around: Surroundings): RequestHandler {
  const { engine } = around;
  const titles = Object.fromEntries(engine.rules.map(({ id, title }) => [id, title]));
  return async (request, response) => {
    const scope = readScope(request, engine.now());
    const counted = await count(around, scope);
    const administered = administeredBy(request);
    const answer: InsightsAnswer = { ...counted, ...scope, administered, titles };
    response.json(answer);
  };
}

function exportData(around: Surroundings): RequestHandler {
  return async (request, response) => {
    const table = tableNamed(request.query.table);
    const scope = readScope(request, around.engine.now());
    const counted = await count(around, scope);
    response.attachment(`foramen-${table}-${scope.from}-to-${scope.to}.csv`);
    response.type('text/csv').send(csvOf(counted, table));
  };
}

/** Neither browsers nor proxies keep what only an administrator may see. */
const unstored: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

async function count({ store, log }: Surroundings, scope: Scope): Promise<Insights> {
  const counted = await store.insights(scope).catch(() => {
    log.warn({ from: scope.from, to: scope.to }, 'insights could not be counted');
    throw TOO_MUCH;
  });
  if (!counted) throw AWAY;
  return counted;
}

const AWAY = new RequestError(503, 'transient', 'the database is away; try again in a minute');
const TOO_MUCH = new RequestError(
  503,
  'transient',
  'the database could not count this in time; choose fewer months',
);

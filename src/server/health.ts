import type { RequestHandler } from 'express';
import type { Surroundings } from './surroundings.ts';

/** The process runs. */
export const live: RequestHandler = (_request, response) => void response.json({ status: 'live' });

/**
 * The process takes requests; 503 while it drains. Without the database it still answers, and says
 * `degraded`: audit waits on disk, snoozes and shared replay protection are off.
 */
export const ready =
  (
    { engine, store }: Pick<Surroundings, 'engine' | 'store'>,
    isAccepting: () => boolean,
  ): RequestHandler =>
  (_request, response) => {
    const { database, spool } = store.status();
    const isSound = database === 'ready' && !spool.isFull && spool.lost === 0;
    const accepting = isAccepting();
    response.status(accepting ? 200 : 503).json({
      status: accepting ? (isSound ? 'ready' : 'degraded') : 'draining',
      rules: engine.rules.length,
      policies: engine.policies.length,
      database,
      spool,
    });
  };

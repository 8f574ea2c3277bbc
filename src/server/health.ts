import type { RequestHandler } from 'express';
import type { Surroundings } from './surroundings.ts';

/** The process runs. */
export const live: RequestHandler = (_request, response) => void response.json({ status: 'live' });

/**
 * The process takes requests; 503 while it drains. Without the database it still answers, and says
 * `degraded`: audit waits on disk, snoozes and shared replay protection are off. A damaged import of
 * NCCI edits degrades it too: other releases, or the built-in table, stand in.
 */
export const ready =
  (
    { engine, store }: Pick<Surroundings, 'engine' | 'store'>,
    isAccepting: () => boolean,
  ): RequestHandler =>
  (_request, response) => {
    const { database, spool } = store.status();
    const { release, isBuiltIn, damaged = [] } = engine.edits;
    const isSound =
      database === 'ready' && !spool.isFull && spool.lost === 0 && damaged.length === 0;
    const accepting = isAccepting();
    response.status(accepting ? 200 : 503).json({
      status: accepting ? (isSound ? 'ready' : 'degraded') : 'draining',
      rules: engine.rules.length,
      policies: engine.policies.length,
      ncci: { release, isBuiltIn, damaged: damaged.length },
      database,
      spool,
    });
  };

import type { RequestHandler } from 'express';
import type { Engine } from './engine.ts';

/** The process runs. */
export const live: RequestHandler = (_request, response) => void response.json({ status: 'live' });

/** The process takes requests; 503 while it drains. */
export const ready =
  (engine: Engine, isAccepting: () => boolean): RequestHandler =>
  (_request, response) => {
    const accepting = isAccepting();
    response.status(accepting ? 200 : 503).json({
      status: accepting ? 'ready' : 'draining',
      rules: engine.rules.length,
      policies: engine.policies.length,
    });
  };

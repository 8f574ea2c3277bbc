import pino, { type Logger } from 'pino';

export type { Logger };

/** The log. It is handed ids, counts and durations, never a resource, a name, a note or a token. */
export const createLog = (level: string): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });

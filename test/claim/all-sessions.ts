import { implantGaps, implantSessions } from './implant-sessions.ts';
import { nerveGaps, nerveSessions } from './nerve-sessions.ts';
import { otherGaps, otherSessions } from './other-sessions.ts';
import { gaps, type Session, sessions } from './sessions.ts';

/** Every session that is documented in full. */
export const allSessions: Record<string, Session> = {
  ...sessions,
  ...nerveSessions,
  ...implantSessions,
  ...otherSessions,
};

/** Every session of which something is open. */
export const allGaps: Record<string, Session> = {
  ...gaps,
  ...nerveGaps,
  ...implantGaps,
  ...otherGaps,
};

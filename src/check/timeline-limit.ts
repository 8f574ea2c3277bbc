import type { History } from '../chart/chart.ts';
import { documented, documentedValue, undocumented } from '../chart/fact.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { Citation } from '../rules/cite.ts';
import { windowStart } from '../rules/rolling-window.ts';
import type { PlannedSession, SessionLimit } from '../rules/session-count.ts';
import { allowed } from '../rules/session-limit.ts';
import { type StatedLimit, standingOn } from './limit-standing.ts';

/** How one limit of the payer stands on the day that is asked about. */
export interface TimelineLimit {
  /** "4 epidural sessions per spinal region in any 12 months" */
  words: string;
  /** For which side or levels, where the limit is counted by them. */
  site?: string;
  allowed: number;
  used: number;
  /** References of the sessions that count, and of those that may. */
  counted: string[];
  unclear: string[];
  /** A session counts that lies after `from` and before `to`; absent where all earlier ones do. */
  window?: { from: string; to: string };
  /** The first day on which one more session fits; absent when none ever does. */
  next?: string;
  /** A session lies where the boundary, which no payer publishes, decides. */
  nearBoundary: boolean;
  cites: readonly Citation[];
}

type Site = Omit<PlannedSession, 'dateOfService'> & { words?: string };

/** How a limit stands wherever it is counted apart: in the region, or at each side or level treated. */
export const limitsAt = (
  stated: StatedLimit,
  procedures: readonly PainProcedure[],
  history: History,
  on: Temporal.PlainDate,
): TimelineLimit[] =>
  sitesOf(stated.limit.per, procedures).map((site) => limitAt(site, stated, history, on));

/** Where a limit is asked about: the region as a whole, or each side or level that was treated. */
function sitesOf(per: SessionLimit['per'], sessions: readonly PainProcedure[]): Site[] {
  const [first] = sessions;
  if (!first) return [];
  const { region } = first;
  if (per === 'region' || per === 'all-regions') {
    return [{ region, levels: undocumented, laterality: undocumented }];
  }
  const sites = sessions.flatMap(({ levels, laterality }) => {
    const side = documentedValue(laterality);
    const named = per === 'joint' ? [] : (documentedValue(levels) ?? []);
    if (!side || (per !== 'joint' && named.length === 0)) return [];
    const sides = side === 'bilateral' ? (['left', 'right'] as const) : [side];
    return sides.map((one) => ({
      region,
      levels: per === 'joint' ? undocumented : levels,
      laterality: documented(one, []),
      words: [one, named.join(', ')].filter(Boolean).join(' '),
    }));
  });
  return [...new Map(sites.map((site) => [site.words, site])).values()];
}

function limitAt(
  { words, ...site }: Site,
  stated: StatedLimit,
  history: History,
  on: Temporal.PlainDate,
): TimelineLimit {
  const { limit, cites } = stated;
  const { question, count, next } = standingOn(on, stated, site, history);
  return {
    words: allowed(question, limit),
    ...(words && { site: words }),
    allowed: limit.sessions,
    used: count.counted.length,
    counted: count.counted.map(({ session }) => session.reference),
    unclear: count.unclear.map(({ reference }) => reference),
    ...(limit.months !== null && {
      window: { from: windowStart(on, limit.months).toString(), to: on.toString() },
    }),
    ...(next && { next: next.toString() }),
    nearBoundary: count.nearBoundary,
    cites,
  };
}

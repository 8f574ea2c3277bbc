import type { Chart, History } from '../chart/chart.ts';
import { documented, documentedValue, undocumented } from '../chart/fact.ts';
import type { ResolvedPolicy } from '../policy/resolve.ts';
import { isUnverified } from '../rules/cite.ts';
import type { CountedSession } from '../rules/session-count.ts';
import { allowed, evidenceOfCount } from '../rules/session-limit.ts';
import type { SpinalRegion } from '../terminology/site.ts';
import { endingSoon } from './ending-soon.ts';
import type { Finding } from './finding.ts';
import { type StatedLimit, standingOn, statedLimits } from './limit-standing.ts';
import { outlookFinding } from './outlook-finding.ts';

const REGIONS: readonly { region: SpinalRegion; words: string }[] = [
  { region: 'cervical-thoracic', words: 'cervical and thoracic' },
  { region: 'lumbar-sacral', words: 'lumbar and sacral' },
];

/**
 * What is worth knowing before anything is ordered: limits that are reached or leave one session,
 * and authorizations that soon run out. Empty when there is nothing of the kind.
 */
export function outlookOf(chart: Chart, resolved: ResolvedPolicy): Finding[] {
  const history = documentedValue(chart.history);
  return [
    ...(history
      ? statedLimits(resolved.bound.policy).flatMap((stated) =>
          sessionsLeft(stated, history, chart, resolved),
        )
      : []),
    ...endingSoon(documentedValue(chart.authorizations) ?? [], chart, resolved),
  ];
}

function sessionsLeft(
  stated: StatedLimit,
  history: History,
  { today }: Chart,
  resolved: ResolvedPolicy,
): Finding[] {
  const { kind, limit } = stated;
  return placesOf(limit.per).flatMap(({ region, words }) => {
    const site = {
      region: region ? documented(region, []) : undocumented,
      levels: undocumented,
      laterality: undocumented,
    };
    const { question, count, left, next } = standingOn(today, stated, site, history);
    const [last] = count.counted.slice(-1);
    if (!last || left > 1) return [];
    const message = `${words}${count.counted.length} used of ${allowed(question, limit)}. ${leftWords(left, next, today)}`;
    return [finding(kind.parameter, message, last, resolved, evidenceOfCount(count))];
  });
}

/** Limits by level or joint hang on a site that nobody has named yet. */
function placesOf(per: string): { region?: SpinalRegion; words: string }[] {
  if (per === 'all-regions') return [{ words: '' }];
  return per === 'region'
    ? REGIONS.map(({ region, words }) => ({ region, words: `In the ${words} region ` }))
    : [];
}

function leftWords(
  left: number,
  next: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): string {
  if (left > 0) return `One is left on ${today}.`;
  return next ? `The next one fits from ${next}.` : 'No window frees another one.';
}

function finding(
  parameter: string,
  message: string,
  { session }: CountedSession,
  { bound: { policy } }: ResolvedPolicy,
  evidence: Finding['evidence'],
): Finding {
  const cites = policy.parameters[parameter]?.cites ?? [];
  return {
    ...outlookFinding(policy.id),
    rule: 'frequency-near-limit',
    title: 'Sessions used',
    procedure: session.reference,
    label: session.label,
    message: message.charAt(0).toUpperCase() + message.slice(1),
    evidence,
    cites: [...cites],
    unverified: cites[0] !== undefined && isUnverified(cites[0].grade),
    family: session.family,
    basis: JSON.stringify([policy.id, parameter, message]),
  };
}

import type { Authorization } from '../chart/authorization.ts';
import type { Chart, History } from '../chart/chart.ts';
import { documented, documentedValue, undocumented } from '../chart/fact.ts';
import type { ResolvedPolicy } from '../policy/resolve.ts';
import { isUnverified } from '../rules/cite.ts';
import type { CountedSession } from '../rules/session-count.ts';
import { allowed, evidenceOfCount } from '../rules/session-limit.ts';
import type { SpinalRegion } from '../terminology/site.ts';
import type { Finding } from './finding.ts';
import { type StatedLimit, standingOn, statedLimits } from './limit-standing.ts';

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
    ...common(policy.id),
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

const common = (policy: string) => ({
  severity: 'info' as const,
  ruleSeverity: 'info' as const,
  verdict: 'unmet' as const,
  subject: -1,
  references: [],
  policy,
  safety: false,
  scope: 'session' as const,
});

/** Approved authorizations that still hold and end within the payer's lead time. */
function endingSoon(
  authorizations: readonly Authorization[],
  { today }: Chart,
  { bound: { policy } }: ResolvedPolicy,
): Finding[] {
  const parameter = policy.parameters['pa.renewal_lead_days'];
  const lead = typeof parameter?.value === 'number' ? parameter.value : 0;
  return authorizations.flatMap((authorization) => {
    const { decision, end, items, reference, evidence, number } = authorization;
    const days = end ? today.until(end).days : -1;
    if (decision !== 'approved' || days < 0 || days > lead) return [];
    const codes = items.map(({ code }) => code).join(', ');
    const message = `Authorization ${number ?? reference}${codes && ` for ${codes}`} ends on ${end}.`;
    return [
      {
        ...common(policy.id),
        rule: 'prior-auth-expiring',
        title: 'Authorization that runs out soon',
        procedure: reference,
        label: 'authorization',
        message,
        evidence: [evidence],
        cites: [...(parameter?.cites ?? [])],
        unverified: parameter !== undefined && isUnverified(parameter.cites[0].grade),
        family: 'unlisted',
        basis: JSON.stringify([policy.id, message]),
      },
    ];
  });
}

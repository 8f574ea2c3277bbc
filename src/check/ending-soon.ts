import type { Authorization } from '../chart/authorization.ts';
import type { Chart, History } from '../chart/chart.ts';
import { compareDays } from '../chart/compare-days.ts';
import { documentedValue } from '../chart/fact.ts';
import type { ResolvedPolicy } from '../policy/resolve.ts';
import { isUnverified } from '../rules/cite.ts';
import type { Finding } from './finding.ts';
import { outlookFinding } from './outlook-finding.ts';

/** Approved authorizations that still hold, are not used up and end within the payer's lead time. */
export function endingSoon(
  authorizations: readonly Authorization[],
  { today, history }: Chart,
  { bound: { policy } }: ResolvedPolicy,
): Finding[] {
  const parameter = policy.parameters['pa.renewal_lead_days'];
  const lead = typeof parameter?.value === 'number' ? parameter.value : 0;
  const validDays = policy.parameters['pa.valid_days']?.value;
  return authorizations.flatMap((authorization) => {
    const { decision, decidedOn, items, reference, evidence, number } = authorization;
    const end =
      authorization.end ??
      (typeof validDays === 'number' ? decidedOn?.add({ days: validDays }) : undefined);
    const days = end ? today.until(end).days : -1;
    if (decision !== 'approved' || days < 0 || days > lead) return [];
    if (isUsedUp(authorization, documentedValue(history))) return [];
    const codes = items.map(({ code }) => code).join(', ');
    const message = `Authorization ${number ?? reference}${codes && ` for ${codes}`} ends on ${end}.`;
    return [
      {
        ...outlookFinding(policy.id),
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

/** Every line was done since as often as it was granted; once, where no number was. */
function isUsedUp({ items, start, decidedOn }: Authorization, history?: History): boolean {
  const from = start ?? decidedOn;
  const doneSince = (history?.sessions ?? []).filter(({ dateOfService }) => {
    const day = documentedValue(dateOfService);
    return from && day && compareDays(day, from) >= 0;
  });
  return (
    items.length > 0 &&
    items.every(({ code, units = 1 }) => {
      const times = doneSince.filter(({ codes }) => codes.some((one) => one.code === code));
      return times.length >= units;
    })
  );
}

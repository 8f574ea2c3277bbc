import { z } from 'zod';
import { documentedValue, evidenceOf } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { met, skipped, unmet } from '../verdict.ts';

/** How long after the day of service a payer takes a claim. */
const FilingTime = z.union([
  z.strictObject({ months: z.int().positive() }),
  z.strictObject({ days: z.int().positive() }),
]);

export const timelyFilingRisk = defineRule({
  id: 'timely-filing-risk',
  family: 'cross-cutting',
  title: 'Claim sent within the payer’s time',
  stages: { claim: 'info' },
  scope: 'session',
  cites: [guide('S2', 'Medicare’s timely filing limit is 12 months from the date of service')],
  needs: ['dateOfService', 'today'],
  params: {
    'claim.filing_days': FilingTime,
    'claim.filing_warning_days': z.int().nonnegative(),
  },
  skips: ({ status }) => (status === 'performed' ? undefined : 'not performed yet'),
  evaluate({ dateOfService, today }, params) {
    const day = documentedValue(dateOfService);
    const now = documentedValue(today);
    if (!day || !now) return skipped('the day is not charted');
    const last = day.add(params['claim.filing_days']);
    const left = now.until(last, { largestUnit: 'days' }).days;
    if (left > params['claim.filing_warning_days']) {
      return met(`The claim can be sent until ${last}.`, evidenceOf(dateOfService));
    }
    const when = left < 0 ? `ended on ${last}` : `ends on ${last}`;
    return unmet(
      `The time to send a claim for the service of ${day} ${when}. Later claims are refused, unless the contract or the law gives more time.`,
      evidenceOf(dateOfService),
    );
  },
});

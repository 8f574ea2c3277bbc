import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

/** Hospital outpatient departments and ambulatory surgery centers. */
const FACILITIES: ReadonlySet<string> = new Set(['19', '22', '24']);

export const siteOfServiceReview = defineRule({
  id: 'site-of-service-review',
  family: 'prior-authorization',
  title: 'Office first, or a reason for the facility',
  stages: { 'appointment-book': 'warning' },
  cites: [
    {
      title: 'UnitedHealthcare site of service review MP.12.22 of 2026-07-01 (third-party memo)',
      grade: 'third-party',
    },
  ],
  needs: [],
  uses: ['setting', 'facilityReason'],
  params: { 'sos.codes': z.array(z.string()).nullable() },
  skips: () => undefined,
  evaluate({ setting, facilityReason }, params, { codes }) {
    const listed = codes.filter(({ code }) => params['sos.codes']?.includes(code));
    if (listed.length === 0) return skipped('this payer does not review where it is done');
    if (setting.state === 'unreadable') return unchecked(setting.reason);
    const place = documentedValue(setting);
    if (!place) return skipped('the order names no place of service');
    if (!FACILITIES.has(place)) return met('It is done in the office.', []);
    if (facilityReason.state === 'documented')
      return met(`A reason is given: "${facilityReason.value}".`, facilityReason.evidence);
    if (facilityReason.state === 'unreadable') return unchecked(facilityReason.reason);
    return unmet(
      `This payer reviews ${listed.map(({ code }) => code).join(', ')} outside the office (place of service ${place}). Plan the office, or document why the facility is needed, such as an allergy, a bleeding disorder or a failed attempt.`,
      [],
    );
  },
});

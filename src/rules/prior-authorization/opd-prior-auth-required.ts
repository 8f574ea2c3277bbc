import { documentedValue, isUnreadable } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';
import { fitsOf, MATCHED, nameOf } from './authorization-fit.ts';
import { HospitalOutpatientList } from './requirement.ts';

export const opdPriorAuthRequired = defineRule({
  id: 'opd-prior-auth-required',
  family: 'prior-authorization',
  title: 'Medicare’s affirmation in a hospital outpatient department',
  stages: {
    'order-sign': 'critical',
    'appointment-book': 'critical',
    'order-dispatch': 'critical',
  },
  cites: [
    {
      title: '42 CFR 419.83, prior authorization of hospital outpatient services',
      url: 'https://www.ecfr.gov/current/title-42/section-419.83',
      grade: 'primary',
    },
    guide('S3', 'hospital outpatient settings'),
  ],
  needs: ['dateOfService'],
  uses: ['authorizations', ...MATCHED],
  params: { opd_pa: HospitalOutpatientList },
  skips: ({ status }) => (status === 'planned' ? undefined : 'already performed'),
  evaluate(facts, { opd_pa: list }, procedure) {
    if (!list) return skipped('the program does not apply to this payer');
    const listed = procedure.codes.filter(({ code }) => list.codes.includes(code));
    if (listed.length === 0) return skipped('the program does not list this procedure');
    const unread = [facts.setting, facts.authorizations].find(isUnreadable);
    const setting = documentedValue(facts.setting);
    if (facts.setting.state === 'undocumented')
      return skipped('the order names no place of service');
    if (setting && !list.placesOfService.includes(setting))
      return skipped('it is not done in a hospital outpatient department');
    if (unread) return unchecked(unread.reason);
    const fits = fitsOf(facts, procedure, list.validDays);
    const valid = fits.find(({ isInForce, differs }) => isInForce && differs.length === 0);
    if (valid)
      return met(`${nameOf(valid.authorization)} affirms it.`, [valid.authorization.evidence]);
    if (fits.some(({ isInForce }) => isInForce))
      return skipped('an affirmation is there, and differs');
    return unmet(
      `Medicare asks for a provisional affirmation before ${listed.map(({ code }) => code).join(', ')} in a hospital outpatient department, and the chart holds none that covers the date. There is none afterwards.`,
      fits.map(({ authorization }) => authorization.evidence),
    );
  },
});

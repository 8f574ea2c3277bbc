import { z } from 'zod';
import { documentedValue, isUnreadable } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';
import { fitsOf, MATCHED, nameOf } from './authorization-fit.ts';
import { Requirements, requirementOf } from './requirement.ts';

export const priorAuthMissing = defineRule({
  id: 'prior-auth-missing',
  family: 'prior-authorization',
  title: 'Prior authorization where the payer asks for one',
  stages: {
    'order-sign': 'critical',
    'appointment-book': 'critical',
    'order-dispatch': 'critical',
  },
  suppressedBy: ['opd-prior-auth-required', 'prior-auth-expired', 'scs-implant-auth-separate'],
  cites: [guide('S1', 'Auth not obtained'), guide('S4', 'precise coding alignment')],
  needs: [],
  uses: ['authorizations', 'dateOfService', ...MATCHED],
  params: { 'pa.required': Requirements, 'pa.valid_days': z.int().positive().nullable() },
  skips: ({ status }) => (status === 'planned' ? undefined : 'already performed'),
  evaluate(facts, params, procedure) {
    const row = requirementOf(params['pa.required'], facts, procedure);
    if ('is' in row) return row;
    const unread = [facts.authorizations, facts.dateOfService].find(isUnreadable);
    if (unread) return unchecked(unread.reason);
    const fits = fitsOf(facts, procedure, params['pa.valid_days']);
    const valid = fits.find(({ isInForce, differs }) => isInForce && differs.length === 0);
    if (valid)
      return met(`${nameOf(valid.authorization)} covers it.`, [valid.authorization.evidence]);
    if (fits.some(({ isInForce }) => isInForce))
      return skipped('an authorization is there, and differs');
    const open = (documentedValue(facts.authorizations) ?? []).filter(
      ({ decision }) => decision !== 'approved',
    );
    const answered = open.map((one) => `${nameOf(one)} is ${one.decision}`).join('; ');
    const wanted = row.approval ? 'an approved treatment plan' : 'a prior authorization';
    return unmet(
      `The payer asks for ${wanted} of this procedure, and the chart holds none that is approved${answered ? ` (${answered})` : ''}. Request it before the date of service.`,
      open.map(({ evidence }) => evidence),
    );
  },
});

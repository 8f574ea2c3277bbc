import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { met, skipped, unmet } from '../verdict.ts';
import { fitsOf, MATCHED, nameOf } from './authorization-fit.ts';

export const priorAuthExpiring = defineRule({
  id: 'prior-auth-expiring',
  family: 'prior-authorization',
  title: 'Authorization that does not run out soon',
  stages: { 'order-sign': 'info', 'appointment-book': 'info', 'order-dispatch': 'info' },
  cites: [guide('S2', 'renewal triggers set 2–3 weeks before expiration')],
  needs: ['authorizations', 'dateOfService', 'today'],
  uses: MATCHED,
  params: {
    'pa.renewal_lead_days': z.int().positive(),
    'pa.valid_days': z.int().positive().nullable(),
  },
  skips: ({ status }) => (status === 'planned' ? undefined : 'already performed'),
  evaluate(facts, params, procedure) {
    const today = documentedValue(facts.today);
    const current = fitsOf(facts, procedure, params['pa.valid_days']).filter(
      ({ isInForce, isOfIt }) => isInForce && isOfIt,
    );
    const [first] = current;
    if (!first || !today) return skipped('no authorization of it is in force');
    const lead = params['pa.renewal_lead_days'];
    const lasting = current.find(({ end }) => !end || today.until(end).days > lead);
    const evidence = [(lasting ?? first).authorization.evidence];
    if (lasting) return met(`${nameOf(lasting.authorization)} does not run out soon.`, evidence);
    return unmet(
      `${nameOf(first.authorization)} ends on ${first.end}. Should the procedure move beyond that day, ask for renewal now.`,
      evidence,
    );
  },
});

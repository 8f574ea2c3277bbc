import { undatedLast } from '../../chart/compare-days.ts';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule, type Subject } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { met, skipped, unmet } from '../verdict.ts';
import { fitsOf, MATCHED, nameOf } from './authorization-fit.ts';
import { HELD_PARAMETERS, unlessAskedFor } from './requirement.ts';

export const priorAuthExpired = defineRule({
  id: 'prior-auth-expired',
  family: 'prior-authorization',
  title: 'Authorization in force on the date of service',
  stages: {
    'order-sign': 'critical',
    'appointment-book': 'critical',
    'order-dispatch': 'critical',
    'procedure-note-sign': 'critical',
  },
  cites: [guide('S2', 'An expired authorization is treated as no authorization')],
  needs: ['dateOfService'],
  uses: ['authorizations', ...MATCHED],
  params: HELD_PARAMETERS,
  skips: () => undefined,
  evaluate(facts, params, procedure) {
    const because = unlessAskedFor(params['pa.required'], params.opd_pa, facts, procedure);
    if (because) return because;
    const fits = fitsOf(facts, procedure, params['pa.valid_days']).filter(({ isOfIt }) => isOfIt);
    // One without an end never runs out.
    const [latest] = fits.toSorted((a, b) => undatedLast(b.end, a.end));
    if (!latest) return skipped('the chart holds no approved authorization of it');
    const inForce = fits.find(({ isInForce }) => isInForce);
    const evidence = [(inForce ?? latest).authorization.evidence];
    if (inForce) return met(`${nameOf(inForce.authorization)} is in force.`, evidence);
    const day = documentedValue(facts.dateOfService);
    const { authorization, start, end, isExpired } = latest;
    const period = isExpired ? `ended on ${end}` : `begins on ${start}`;
    return unmet(
      `${nameOf(authorization)} ${period}; the date of service is ${day}. ${advice(procedure.status, isExpired)}`,
      evidence,
    );
  },
});

function advice(status: Subject['status'], isExpired: boolean): string {
  if (status === 'performed') return 'Settle it with the payer before the claim goes out.';
  return isExpired
    ? 'Ask for a new authorization, or to have this one extended.'
    : 'Move the date, or have the authorization changed.';
}

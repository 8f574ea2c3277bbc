import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { met, skipped, unmet } from '../verdict.ts';
import { fitsOf, MATCHED, nameOf } from './authorization-fit.ts';
import { HELD_PARAMETERS, unlessAskedFor } from './requirement.ts';

export const priorAuthMismatch = defineRule({
  id: 'prior-auth-mismatch',
  family: 'prior-authorization',
  title: 'Authorization that names what is done',
  stages: {
    'order-sign': 'critical',
    'appointment-book': 'critical',
    'order-dispatch': 'critical',
    'procedure-note-sign': 'critical',
  },
  suppressedBy: ['scs-implant-auth-separate'],
  cites: [guide('S4', 'precise coding alignment'), guide('S2', 'authorization package')],
  needs: ['dateOfService'],
  uses: ['authorizations', ...MATCHED],
  params: HELD_PARAMETERS,
  skips: () => undefined,
  evaluate(facts, params, procedure) {
    const because = unlessAskedFor(params['pa.required'], params.opd_pa, facts, procedure);
    if (because) return because;
    const current = fitsOf(facts, procedure, params['pa.valid_days']).filter(
      ({ isInForce }) => isInForce,
    );
    const [closest] = current.toSorted((a, b) => a.differs.length - b.differs.length);
    if (!closest) return skipped('no authorization of it is in force');
    const evidence = [closest.authorization.evidence];
    if (closest.differs.length === 0) {
      return met(`${nameOf(closest.authorization)} names what is done.`, evidence);
    }
    return unmet(
      `${nameOf(closest.authorization)} differs: ${closest.differs.join('; ')}. Correct whichever is wrong, or have the authorization changed.`,
      evidence,
    );
  },
});

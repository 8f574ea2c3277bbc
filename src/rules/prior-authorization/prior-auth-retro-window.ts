import { z } from 'zod';
import { compareDays } from '../../chart/compare-days.ts';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';
import { fitsOf, MATCHED, nameOf } from './authorization-fit.ts';
import { Requirements, requirementOf } from './requirement.ts';

export const priorAuthRetroWindow = defineRule({
  id: 'prior-auth-retro-window',
  family: 'prior-authorization',
  title: 'Time left to ask for an authorization after the service',
  stages: { claim: 'info' },
  cites: [guide('S2', 'within 30 days of the date of service')],
  needs: ['dateOfService', 'today'],
  uses: ['authorizations', ...MATCHED],
  params: {
    'pa.required': Requirements,
    'pa.retro_days': z.int().nonnegative(),
    'pa.valid_days': z.int().positive().nullable(),
  },
  skips: ({ status }) => (status === 'performed' ? undefined : 'not performed yet'),
  evaluate(facts, params, procedure) {
    const row = requirementOf(params['pa.required'], facts, procedure);
    if ('is' in row) return row;
    const allowed = params['pa.retro_days'];
    if (allowed === 0) return skipped('this payer takes no request afterwards');
    if (facts.authorizations.state === 'unreadable') return unchecked(facts.authorizations.reason);
    const fits = fitsOf(facts, procedure, params['pa.valid_days']);
    const valid = fits.find(({ isInForce, differs }) => isInForce && differs.length === 0);
    if (valid)
      return met(`${nameOf(valid.authorization)} covers it.`, [valid.authorization.evidence]);
    const [day, today] = [documentedValue(facts.dateOfService), documentedValue(facts.today)];
    const last = day?.add({ days: allowed });
    if (!last || !today) return skipped('the day of the procedure is not charted');
    if (compareDays(today, last) > 0) return skipped(`the time to ask afterwards ended on ${last}`);
    return unmet(
      `No approved authorization covers ${day}. This payer takes a request afterwards until ${last}.`,
      [],
    );
  },
});

import { documentedValue, isUnreadable } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';
import { type AuthorizationFit, fitsOf, MATCHED, nameOf } from './authorization-fit.ts';
import { WiserList } from './requirement.ts';

export const wiserPriorAuthAdvice = defineRule({
  id: 'wiser-prior-auth-advice',
  family: 'prior-authorization',
  title: 'WISeR: affirmation before, or review before payment',
  stages: {
    'order-sign': 'warning',
    'appointment-book': 'warning',
    'order-dispatch': 'warning',
  },
  cites: [
    {
      title: 'WISeR model: states and procedures (Cohere guide for Texas, archived transcription)',
      grade: 'secondary',
    },
  ],
  needs: [],
  uses: ['dateOfService', 'authorizations', 'state', ...MATCHED],
  params: { wiser: WiserList },
  skips: ({ status }) => (status === 'planned' ? undefined : 'already performed'),
  evaluate(facts, { wiser: list }, procedure) {
    const [state, day] = [documentedValue(facts.state), documentedValue(facts.dateOfService)];
    if (!list) return skipped('the model does not apply to this payer');
    const anywhere = [...list.codes, ...Object.values(list.codesByState).flat()];
    if (!procedure.codes.some(({ code }) => anywhere.includes(code)))
      return skipped('the model does not cover this procedure');
    const unread = [facts.state, facts.dateOfService, facts.authorizations].find(isUnreadable);
    if (state && !list.states.includes(state))
      return skipped('the model does not cover this state');
    if (unread) return unchecked(unread.reason);
    if (!state || !day) return skipped('state or date of service is not charted');
    const codes = [...list.codes, ...(list.codesByState[state] ?? [])];
    const listed = procedure.codes.filter(({ code }) => codes.includes(code));
    if (listed.length === 0) return skipped('the model does not cover this procedure here');
    if (day.toString() < list.serviceDatesFrom) return skipped('the model had not begun');
    const fits = fitsOf(facts, procedure, list.validDays);
    const valid = fits.find(({ isInForce, differs }) => isInForce && differs.length === 0);
    if (valid)
      return met(`${nameOf(valid.authorization)} affirms it.`, [valid.authorization.evidence]);
    return unmet(
      `In ${state} Medicare’s WISeR model asks for an affirmation of ${listed.map(({ code }) => code).join(', ')} or reviews the claim before payment.${whyNot(fits)} Request it, or expect the review.`,
      fits.map(({ authorization }) => authorization.evidence),
    );
  },
});

/** What is wrong with an affirmation that is there. */
function whyNot(fits: readonly AuthorizationFit[]): string {
  const other = fits.find(({ isInForce }) => isInForce);
  if (other) return ` ${nameOf(other.authorization)} differs: ${other.differs.join('; ')}.`;
  const past = fits.find(({ isExpired, isOfIt }) => isExpired && isOfIt);
  return past ? ` ${nameOf(past.authorization)} ended on ${past.end}.` : '';
}

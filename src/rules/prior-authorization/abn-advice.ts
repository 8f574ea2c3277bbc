import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const abnAdvice = defineRule({
  id: 'abn-advice',
  family: 'prior-authorization',
  title: 'Notice to the patient before a service that is not covered',
  stages: { 'order-sign': 'info', 'appointment-book': 'info' },
  scope: 'session',
  cites: [
    {
      title: 'Advance Beneficiary Notice, form CMS-R-131 (recalled, wording not read)',
      grade: 'memory',
    },
  ],
  needs: ['policyChoice'],
  params: { 'abn.notice': z.enum(['abn', 'organization-determination']).nullable() },
  skips: ({ status }) => (status === 'planned' ? undefined : 'already performed'),
  evaluate({ policyChoice }, params) {
    const choice = documentedValue(policyChoice);
    if (!params['abn.notice']) return skipped('no notice is asked for by this payer');
    if (!choice) return skipped('no policy was found');
    if (choice.notCovered.length === 0) return met('Nothing was found not to be covered.', []);
    const what = choice.notCovered.slice(0, 2).join('; ');
    return params['abn.notice'] === 'abn'
      ? unmet(
          `Open: ${what}. If you proceed nevertheless, Medicare asks for an Advance Beneficiary Notice signed before the service.`,
          [],
        )
      : unmet(
          `Open: ${what}. If you proceed nevertheless, ask the plan for an organization determination first; an Advance Beneficiary Notice is not for Medicare Advantage.`,
          [],
        );
  },
});

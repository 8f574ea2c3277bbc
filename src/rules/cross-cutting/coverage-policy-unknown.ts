import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const coveragePolicyUnknown = defineRule({
  id: 'coverage-policy-unknown',
  family: 'cross-cutting',
  title: 'Policy of the payer known in full',
  stages: { 'order-select': 'info', 'order-sign': 'info' },
  scope: 'session',
  cites: [
    guide('S3', 'Commercial payer requirements vary'),
    guide('S2', 'each MA plan has its own requirements'),
  ],
  needs: ['policyChoice'],
  params: {},
  skips: () => undefined,
  evaluate({ policyChoice }) {
    const choice = documentedValue(policyChoice);
    if (!choice) return skipped('no policy was asked for');
    if (!choice.known) return unmet(`No policy set is known here: ${choice.how}.`, []);
    if (choice.missingParameters.length > 0) {
      return unmet(
        `No value is known for ${shortened(choice.missingParameters)}, so that rules which need it keep silent.`,
        [],
      );
    }
    return met(choice.how, []);
  },
});

/** As many names as a reader takes in; the explanation of each silent rule names its own. */
const shortened = (names: readonly string[]): string =>
  names.length > 6
    ? `${names.slice(0, 6).join(', ')} and ${names.length - 6} more`
    : names.join(', ');

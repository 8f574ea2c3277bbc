import { documentedValue, evidenceOf, isUnreadable } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { isDrugTest, LCD_DRUG_TESTS } from '../drug-test-order.ts';
import { guide } from '../guides.ts';
import { met, unchecked, undocumented } from '../verdict.ts';

/** Long-term opioid therapy, monitoring of drug levels, and disorders of substance use. */
const PRESCRIBED = /^(?:Z79\.891|Z51\.81|F1\d)/;

export const udtNecessityMissing = defineRule({
  id: 'udt-necessity-missing',
  family: 'drug-test',
  title: 'Reason to test this patient now',
  stages: { 'order-sign': 'warning' },
  cites: [
    guide('S0', 'the medical necessity for drug testing must be documented visit by visit'),
    LCD_DRUG_TESTS,
  ],
  needs: [],
  uses: ['testRationale', 'definitiveRationale', 'riskTier', 'testResults', 'diagnoses'],
  params: {},
  skips: isDrugTest,
  evaluate({ testRationale, definitiveRationale, riskTier, testResults, diagnoses }) {
    for (const reason of [testRationale, definitiveRationale]) {
      if (reason.state === 'documented')
        return met(`A reason is given: "${reason.value}".`, reason.evidence);
    }
    if (riskTier.state === 'documented')
      return met(`A risk is assigned: ${riskTier.value}.`, evidenceOf(riskTier));
    const unexpected = (documentedValue(testResults) ?? []).filter((one) => one.isUnexpected);
    const prescribed = (documentedValue(diagnoses) ?? []).filter(({ code }) =>
      PRESCRIBED.test(code ?? ''),
    );
    const found = [...unexpected, ...prescribed].map(({ evidence }) => evidence);
    if (found.length > 0) return met('An earlier result or a diagnosis gives the reason.', found);
    const unread = [testRationale, riskTier, testResults, diagnoses].find(isUnreadable);
    if (unread) return unchecked(unread.reason);
    return undocumented(
      'the reason to test this patient now',
      'A drug test is ordered, and the chart gives no reason for this patient at this visit. Chart it: the risk tier, the controlled drug prescribed, a change in the patient or its treatment, or an earlier unexpected result.',
    );
  },
});

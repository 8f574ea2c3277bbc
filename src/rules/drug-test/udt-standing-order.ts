import { defineRule } from '../define-rule.ts';
import { isDrugTest, LCD_DRUG_TESTS } from '../drug-test-order.ts';
import { guide } from '../guides.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const udtStandingOrder = defineRule({
  id: 'udt-standing-order',
  family: 'drug-test',
  title: 'Drug test ordered for this patient, not by routine',
  stages: { 'order-sign': 'warning' },
  cites: [guide('S0', 'is not sufficient medical necessity documentation'), LCD_DRUG_TESTS],
  needs: ['standingOrder'],
  params: {},
  skips: isDrugTest,
  evaluate({ standingOrder }) {
    if (standingOrder.state === 'undocumented') return met('No words of a standing order.', []);
    if (standingOrder.loose) return skipped('the words cannot be tied to this order');
    return unmet(
      `The order reads as a standing one: "${standingOrder.value}". Policies cover tests that are ordered for the patient in question: order this one with its reason.`,
      standingOrder.evidence,
    );
  },
});

import { documentedValue, isUnreadable } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { definitiveCodes, isDrugTest, LCD_DRUG_TESTS } from '../drug-test-order.ts';
import { guide } from '../guides.ts';
import { lacking, met, unchecked, undocumented } from '../verdict.ts';

export const udtDefinitiveWithoutRationale = defineRule({
  id: 'udt-definitive-without-rationale',
  family: 'drug-test',
  title: 'Reason for a definitive drug test',
  stages: { 'order-sign': 'critical' },
  decidesCoverage: true,
  cites: [guide('S0', 'must be used only when'), LCD_DRUG_TESTS],
  needs: [],
  uses: ['definitiveRationale', 'testResults'],
  params: {},
  skips: (procedure) =>
    isDrugTest(procedure) ??
    (definitiveCodes(procedure).length > 0 ? undefined : 'no definitive test is ordered'),
  evaluate({ definitiveRationale, testResults }, _params, procedure) {
    if (definitiveRationale.state === 'documented')
      return met(
        `A reason is given: "${definitiveRationale.value}".`,
        definitiveRationale.evidence,
      );
    const screens = (documentedValue(testResults) ?? []).filter(
      ({ kind }) => kind === 'presumptive',
    );
    const evidence = screens.map((one) => one.evidence);
    if (screens.some(({ isUnexpected }) => isUnexpected))
      return met('A presumptive result was unexpected.', evidence);
    const unread = [definitiveRationale, testResults].find(isUnreadable);
    if (unread) return unchecked(unread.reason);
    const ordered = definitiveCodes(procedure).join(', ');
    const wanted =
      'an unexpected presumptive result, why no presumptive test can answer, or the drug that must be told apart';
    if (screens.length > 0 && screens.every(({ isUnexpected }) => isUnexpected === false)) {
      return lacking(
        `${ordered} is a definitive test, and the presumptive results charted are as expected. Leave it out, or chart the reason: ${wanted}.`,
        evidence,
      );
    }
    return undocumented(
      'the reason for a definitive test',
      `${ordered} is a definitive test, and the chart gives no reason for it. Chart ${wanted}.`,
      evidence,
    );
  },
});

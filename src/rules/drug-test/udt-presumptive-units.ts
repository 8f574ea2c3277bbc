import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { isDrugTest, LCD_DRUG_TESTS, testKind } from '../drug-test-order.ts';
import { billedOn, codesOf } from '../lines-of-day.ts';
import { unitsOnLine } from '../units-on-line.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const udtPresumptiveUnits = defineRule({
  id: 'udt-presumptive-units',
  family: 'drug-test',
  title: 'One presumptive drug test a day',
  stages: { claim: 'critical' },
  cites: [
    { ...LCD_DRUG_TESTS, quote: 'only one presumptive test is payable per patient per date' },
  ],
  needs: ['lines'],
  uses: ['dateOfService'],
  params: { 'udt.presumptive_per_day': z.int().positive() },
  skips: isDrugTest,
  evaluate({ lines, dateOfService }, params) {
    const most = params['udt.presumptive_per_day'];
    const tests = billedOn(lines, documentedValue(dateOfService)).filter(
      ({ code }) => testKind(code) === 'presumptive',
    );
    if (tests.length === 0) return skipped('no presumptive test is on a claim');
    const units = tests.reduce((sum, line) => sum + line.units, 0);
    const evidence = tests.map((line) => line.evidence);
    if (units <= most) return met(`${units} of ${most} a day.`, evidence);
    return unmet(
      `The claim has ${units} presumptive drug tests on one day (${codesOf(tests)}); this policy pays ${most} for a patient and date. Keep the one that was done.`,
      evidence,
      unitsOnLine(tests, most),
    );
  },
});

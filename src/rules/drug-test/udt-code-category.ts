import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { isDrugTest, testKind } from '../drug-test-order.ts';
import { billedOn } from '../lines-of-day.ts';
import { met, skipped, unmet } from '../verdict.ts';

const CODES = {
  presumptive: '80305, 80306 or 80307',
  definitive: 'G0480 to G0483 by number of classes, or G0659',
} as const;

export const udtCodeCategory = defineRule({
  id: 'udt-code-category',
  family: 'drug-test',
  title: 'Drug test code of the kind that was ordered',
  stages: { 'order-sign': 'critical', claim: 'critical' },
  cites: [
    {
      title: 'HCPCS G0480 to G0483, CPT 80305 to 80307 (recalled, descriptors not read)',
      grade: 'memory',
    },
  ],
  needs: ['testResults'],
  uses: ['dateOfService', 'lines'],
  params: {},
  skips: isDrugTest,
  evaluate({ testResults, dateOfService, lines }, _params, { references, codes }) {
    const date = documentedValue(dateOfService);
    const own = (documentedValue(testResults) ?? []).filter(
      ({ day, evidence }) =>
        references.includes(evidence.reference) || (day && date && day.equals(date)),
    );
    const [said] = own;
    if (!said) return skipped('the chart does not say which kind of test it is');
    const kinds = new Set(own.map(({ kind }) => kind));
    const billed = billedOn(lines, date).filter(({ code }) => testKind(code));
    const coded = billed.length > 0 ? billed : codes.filter(({ code }) => testKind(code));
    const evidence = own.map((one) => one.evidence);
    if (coded.length === 0) return skipped('no code of a known kind');
    if (coded.some(({ code }) => kinds.has(testKind(code) ?? said.kind)))
      return met(`The code stands for a ${said.kind} test.`, evidence);
    // A report of the same day may be that of another test, as of a laboratory's after a screen.
    if (own.every(({ evidence: { reference } }) => isReport(reference, references)))
      return skipped('a report of the day is of another kind, and may be of another test');
    return unmet(
      `${coded.map(({ code }) => code).join(', ')} is not the code of a ${said.kind} test, which the chart tells of: that is ${CODES[said.kind]}. Correct the code or the order, whichever is wrong.`,
      evidence,
    );
  },
});

const isReport = (reference: string, own: readonly string[]): boolean =>
  !own.includes(reference) && /^(?:DiagnosticReport|Observation)\//.test(reference);

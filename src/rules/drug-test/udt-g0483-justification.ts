import { defineRule } from '../define-rule.ts';
import { isDrugTest } from '../drug-test-order.ts';
import { guide } from '../guides.ts';
import { met, undocumented } from '../verdict.ts';

export const udtG0483Justification = defineRule({
  id: 'udt-g0483-justification',
  family: 'drug-test',
  title: 'Reason to test 22 classes and more',
  stages: { 'order-sign': 'warning' },
  cites: [
    guide(
      'S0',
      'without clinical necessity for comprehensive testing is the top UDT audit finding',
    ),
  ],
  needs: ['definitiveRationale'],
  params: {},
  skips: (procedure) =>
    isDrugTest(procedure) ??
    (procedure.codes.some(({ code }) => code === 'G0483') ? undefined : 'not 22 classes'),
  evaluate({ definitiveRationale: reason }) {
    if (reason.state === 'documented')
      return met(`A reason is given: "${reason.value}".`, reason.evidence);
    return undocumented(
      'why 22 classes and more are needed',
      'G0483 stands for 22 drug classes and more. Chart why this patient needs so many, or order the classes that are in question.',
    );
  },
});

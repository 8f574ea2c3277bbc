import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { lineFacts, linesFor } from '../lines.ts';
import { isSideRequired } from '../side-required.ts';
import { sidesToChoose } from '../sides-to-choose.ts';
import { met, undocumented } from '../verdict.ts';

export const lateralityMissingOrder = defineRule({
  id: 'laterality-missing-order',
  family: 'cross-cutting',
  title: 'Side of the procedure on the order',
  stages: { 'order-select': 'warning', 'order-sign': 'warning' },
  cites: [
    guide('S3', 'facet claims returned for missing laterality modifiers'),
    guide('S1', 'Document all levels and laterality'),
  ],
  needs: ['laterality'],
  uses: lineFacts,
  params: {},
  skips(procedure) {
    if (procedure.status !== 'planned') return 'not an order';
    return isSideRequired(procedure) ? undefined : 'this procedure has no side';
  },
  evaluate(facts, _params, procedure) {
    const { laterality } = facts;
    if (laterality.state === 'documented' && laterality.value !== 'midline') {
      return met(`The side is stated: ${laterality.value}.`, laterality.evidence);
    }
    return undocumented(
      'side: left, right or bilateral',
      'The order names no side. Add left, right or bilateral to the body site.',
      [],
      { kind: 'laterality', sides: sidesToChoose(linesFor(facts, procedure).own) },
    );
  },
});

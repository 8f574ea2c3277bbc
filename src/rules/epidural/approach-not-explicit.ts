import type { Approach } from '../../terminology/site.ts';
import { approachesOf } from '../approaches-of.ts';
import { defineRule, type Subject } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { met, undocumented } from '../verdict.ts';

export const approachNotExplicit = defineRule({
  id: 'approach-not-explicit',
  family: 'epidural',
  title: 'Epidural approach stated in words',
  stages: { 'procedure-note-sign': 'critical', 'order-sign': 'warning' },
  cites: [
    guide('S3', 'Approach explicitly stated'),
    guide('S2', 'approach must be explicitly documented'),
  ],
  needs: ['approach'],
  params: {},
  skips: ({ family }) => (family === 'epidural' ? undefined : 'not an epidural injection'),
  evaluate({ approach }, _params, procedure) {
    const { status } = procedure;
    if (approach.state === 'documented') {
      return met(`The approach is stated: ${approach.value}.`, approach.evidence);
    }
    const where = status === 'planned' ? 'order' : 'note';
    return undocumented(
      'approach: interlaminar, transforaminal or caudal',
      `The ${where} does not say whether the approach is interlaminar, transforaminal or caudal. The billing code alone does not state it; name the approach in words.`,
      [],
      status === 'planned' ? { kind: 'approach', approaches: choicesFor(procedure) } : undefined,
    );
  },
});

/** What the ordered code leaves open; without one, every approach. */
const choicesFor = (procedure: Subject): readonly Approach[] =>
  procedure.technique ? approachesOf(procedure) : ['interlaminar', 'transforaminal', 'caudal'];

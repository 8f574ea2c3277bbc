import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { mustBeDocumented } from '../must-be-documented.ts';
import { onlyFor } from '../only-for.ts';
import { LCD_FACET } from '../radiofrequency-ablation/ablation.ts';

export const facetIntentMissing = defineRule({
  id: 'facet-intent-missing',
  family: 'facet',
  title: 'Diagnostic or therapeutic intent of a facet injection',
  stages: { 'order-sign': 'warning', 'procedure-note-sign': 'warning' },
  cites: [
    LCD_FACET,
    guide('S3', 'The KX modifier should be appended to the line for all diagnostic injections'),
  ],
  needs: ['intent'],
  params: {},
  skips: onlyFor('a facet injection', 'facet-injection'),
  evaluate: ({ intent }, _params, { status }) =>
    mustBeDocumented(
      intent,
      'intent: diagnostic or therapeutic',
      `The ${status === 'planned' ? 'order' : 'note'} does not say whether the injection is diagnostic or therapeutic. The two are judged by different criteria: state which it is.`,
    ),
});

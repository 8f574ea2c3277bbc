import { z } from 'zod';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { mustBeDocumented } from '../must-be-documented.ts';
import { COUNTED_FAMILIES, onlyFor } from '../only-for.ts';
import { skipped } from '../verdict.ts';

export const functionScaleMissing = defineRule({
  id: 'function-scale-missing',
  family: 'cross-cutting',
  title: 'What the pain keeps the patient from doing',
  stages: { 'order-sign': 'warning' },
  cites: [
    guide('S2', 'Functional impairment not documented'),
    guide('S3', 'functional disability measure (e.g., ODI or NRS)'),
    guide('S0', 'functional limitations'),
  ],
  needs: ['functionMeasures'],
  params: { 'function.required': z.boolean() },
  skips: onlyFor('a kind whose sessions are counted', ...COUNTED_FAMILIES),
  evaluate({ functionMeasures }, params) {
    if (!params['function.required']) return skipped('this policy asks for no measure of function');
    return mustBeDocumented(
      functionMeasures,
      'functional limitation or disability score',
      'Neither observations nor notes tell what the pain keeps the patient from doing. Chart a score such as ODI, NDI or PEG, or describe the limitation in words.',
    );
  },
});

import { z } from 'zod';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { judgeKx } from '../kx.ts';
import { aroundLines, linesFor, onClaim } from '../lines.ts';
import { onlyFor } from '../only-for.ts';
import { LCD_FACET } from '../radiofrequency-ablation/ablation.ts';
import { skipped } from '../verdict.ts';

export const facetKxMissingDiagnostic = defineRule({
  id: 'facet-kx-missing-diagnostic',
  family: 'facet',
  title: 'KX on every line of a diagnostic facet injection',
  stages: { 'procedure-note-sign': 'critical', claim: 'critical' },
  cites: [
    guide('S3', 'Its absence on diagnostic claims is a frequent Medicare denial trigger'),
    LCD_FACET,
  ],
  needs: ['lines'],
  uses: [...aroundLines, 'intent'],
  params: { 'facet.kx': z.boolean() },
  skips: onlyFor('a facet injection', 'facet-injection'),
  evaluate(facts, params, procedure) {
    if (!params['facet.kx']) return skipped('this policy does not use KX here');
    return judgeKx(facts.intent, onClaim(linesFor(facts, procedure).own));
  },
});

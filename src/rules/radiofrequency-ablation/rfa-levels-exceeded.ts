import { z } from 'zod';
import { defineRule } from '../define-rule.ts';
import { codedLevelFacts, countLevels } from '../level-count.ts';
import { judgeLevels } from '../level-limit.ts';
import { isAblation } from './ablation.ts';

export const rfaLevelsExceeded = defineRule({
  id: 'rfa-levels-exceeded',
  family: 'radiofrequency-ablation',
  title: 'Ablation levels within the payer limit',
  stages: { 'order-sign': 'critical' },
  cites: [
    {
      title: 'Arizona payer memo of 2026-09-15',
      quote: '1-2 levels per session',
      grade: 'secondary',
    },
    {
      title: 'eviCore CMM-208 Radiofrequency Joint Ablation/Denervation (third-party summary)',
      grade: 'third-party',
    },
  ],
  needs: ['levels'],
  uses: codedLevelFacts,
  params: { 'rfa.max_levels': z.int().positive() },
  skips: isAblation,
  evaluate: (facts, params, procedure) =>
    judgeLevels(
      countLevels(facts, procedure, 'joint'),
      params['rfa.max_levels'],
      'ablation levels',
    ),
});

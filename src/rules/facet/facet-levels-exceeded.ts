import { z } from 'zod';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { codedLevelFacts, countLevels } from '../level-count.ts';
import { judgeLevels } from '../level-limit.ts';
import { onlyFor } from '../only-for.ts';

export const facetLevelsExceeded = defineRule({
  id: 'facet-levels-exceeded',
  family: 'facet',
  title: 'Facet levels within the payer limit',
  stages: { 'order-sign': 'critical' },
  suppressedBy: ['facet-third-level-noncovered'],
  cites: [
    guide('S1', 'Most payers limit to 2-3 levels per session'),
    {
      title: 'Aetna Clinical Policy Bulletin 0016, modified 2026-02-12 (third-party summary)',
      url: 'https://www.aetna.com/cpb/medical/data/1_99/0016.html',
      grade: 'third-party',
    },
  ],
  needs: ['levels'],
  uses: codedLevelFacts,
  params: { 'facet.max_levels': z.int().positive() },
  skips: onlyFor('a facet injection', 'facet-injection'),
  evaluate: (facts, params, procedure) =>
    judgeLevels(countLevels(facts, procedure, 'joint'), params['facet.max_levels'], 'facet levels'),
});

import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { met, skipped, unchecked, undocumented, unmet } from '../verdict.ts';
import { blockEvidence, isAblation, LCD_FACET } from './ablation.ts';
import { blocksBefore, coverage, describeBlocks, isRepeat, unreadOf } from './diagnostic-blocks.ts';

export const rfaBlockLevelSideMismatch = defineRule({
  id: 'rfa-block-level-side-mismatch',
  family: 'radiofrequency-ablation',
  title: 'Ablation at the levels and side of the positive blocks',
  stages: { 'order-sign': 'critical' },
  cites: [guide('S2', 'the specific level and laterality treated'), LCD_FACET],
  needs: ['dateOfService', 'region', 'levels', 'laterality', 'history'],
  params: {
    'rfa.blocks': z.int().positive(),
    'rfa.relief_threshold': z.number().min(1).max(100),
  },
  skips: isAblation,
  evaluate(site, params, { label }) {
    const history = documentedValue(site.history);
    if (!history) return skipped('no history was asked for');
    if (isRepeat(site, history)) return skipped('a repeat ablation is judged by the last response');
    const required = params['rfa.blocks'];
    const positive = blocksBefore(site, history, params['rfa.relief_threshold']).filter(
      (block) => block.positive === 'yes',
    );
    if (positive.length < required)
      return skipped('there are not enough positive blocks to compare');
    const { sure, possible } = coverage(positive, site);
    const evidence = blockEvidence(positive);
    if (sure >= required) return met('The positive blocks cover levels and side.', evidence);
    const found = describeBlocks(positive);
    if (possible < required) {
      return unmet(`The positive blocks do not cover ${label}: ${found}.`, evidence);
    }
    const unread = unreadOf(positive);
    if (unread) return unchecked(unread);
    return undocumented(
      'levels and side of the blocks or of the ablation',
      `Whether the positive blocks cover ${label} cannot be told, because levels or side are not all documented: ${found}.`,
      evidence,
    );
  },
});

import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { met, skipped, unchecked, undocumented, unmet } from '../verdict.ts';
import { blockEvidence, isAblation, LCD_FACET } from './ablation.ts';
import { blocksBefore, coverage, describeBlocks, isRepeat, unreadOf } from './diagnostic-blocks.ts';

export const rfaDiagnosticBlocksInsufficient = defineRule({
  id: 'rfa-diagnostic-blocks-insufficient',
  family: 'radiofrequency-ablation',
  title: 'Positive diagnostic blocks before facet ablation',
  stages: { 'order-select': 'critical', 'order-sign': 'critical' },
  suppressedBy: ['rfa-block-not-mbb'],
  cites: [LCD_FACET, guide('S1', '80%')],
  needs: ['dateOfService', 'region', 'levels', 'laterality', 'history'],
  params: {
    'rfa.blocks': z.int().positive(),
    'rfa.relief_threshold': z.number().min(1).max(100),
  },
  skips: isAblation,
  evaluate(site, params) {
    const history = documentedValue(site.history);
    if (!history) return skipped('no history was asked for');
    if (isRepeat(site, history)) return skipped('a repeat ablation is judged by the last response');
    const { 'rfa.blocks': required, 'rfa.relief_threshold': threshold } = params;
    const blocks = blocksBefore(site, history, threshold);
    const { sure, possible } = coverage(blocks, site);
    const asked = `${required} diagnostic blocks with at least ${threshold} % relief at the planned levels and side`;
    const found = blocks.length > 0 ? ` Found: ${describeBlocks(blocks)}.` : '';
    const evidence = blockEvidence(blocks);
    if (sure >= required) return met(`${sure} of ${asked}.${found}`, evidence);
    const unread = history.unread[0] ?? (possible >= required ? unreadOf(blocks) : undefined);
    if (unread) return unchecked(`Earlier blocks could not all be read: ${unread}`);
    if (possible >= required) {
      return undocumented(
        'relief, side or level of earlier blocks',
        `${sure} of ${asked} are documented.${found} Chart what is missing.`,
        evidence,
      );
    }
    return unmet(`${sure} of ${asked} are documented.${found}`, evidence);
  },
});

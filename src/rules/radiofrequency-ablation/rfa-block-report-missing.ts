import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { sharesJoint } from '../facet-site.ts';
import { guide } from '../guides.ts';
import { met, skipped, unchecked, undocumented } from '../verdict.ts';
import { blockEvidence, isAblation } from './ablation.ts';
import { blocksBefore, coverage, isRepeat, type WeighedBlock } from './diagnostic-blocks.ts';

export const rfaBlockReportMissing = defineRule({
  id: 'rfa-block-report-missing',
  family: 'radiofrequency-ablation',
  title: 'Notes of the qualifying blocks in the chart',
  stages: { 'order-sign': 'warning' },
  cites: [guide('S2', 'must be included in the authorization package')],
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
    const required = params['rfa.blocks'];
    const positive = blocksBefore(site, history, params['rfa.relief_threshold']).filter(
      ({ block, positive: is }) => is === 'yes' && sharesJoint(block, site) === 'same',
    );
    if (coverage(positive, site).sure < required)
      return skipped('there are not enough positive blocks');
    const reported = positive.filter(({ block }) => block.report.state === 'documented');
    if (coverage(reported, site).sure >= required)
      return met('The notes of the qualifying blocks are there.', blockEvidence(reported));
    const lacking = positive.filter((one) => !reported.includes(one));
    const unread = lacking
      .map(({ block }) => block.report)
      .find(({ state }) => state === 'unreadable');
    if (unread?.state === 'unreadable') return unchecked(unread.reason);
    return undocumented(
      `procedure notes of the blocks of ${daysOf(lacking)}`,
      `The blocks of ${daysOf(lacking)} qualify, but their procedure notes are not in the chart. A date alone is not enough for an authorization: attach the notes.`,
      blockEvidence(lacking),
    );
  },
});

const daysOf = (blocks: readonly WeighedBlock[]): string =>
  blocks.map(({ block }) => documentedValue(block.dateOfService)).join(', ');

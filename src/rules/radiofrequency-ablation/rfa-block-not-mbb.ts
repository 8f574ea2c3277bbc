import { z } from 'zod';
import { documentedValue, isUnreadable } from '../../chart/fact.ts';
import type { PainProcedure } from '../../chart/pain-procedure.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { met, skipped, unchecked, undocumented, unmet } from '../verdict.ts';
import { blockEvidence, isAblation, LCD_FACET } from './ablation.ts';
import { blocksBefore, coverage, isRepeat, type WeighedBlock } from './diagnostic-blocks.ts';

export const rfaBlockNotMbb = defineRule({
  id: 'rfa-block-not-mbb',
  family: 'radiofrequency-ablation',
  title: 'Qualifying blocks are medial branch blocks',
  stages: { 'order-sign': 'critical' },
  cites: [LCD_FACET, guide('S0', 'medial branch blocks')],
  needs: ['dateOfService', 'region', 'levels', 'laterality', 'history'],
  params: {
    'rfa.blocks': z.int().positive(),
    'rfa.relief_threshold': z.number().min(1).max(100),
    'rfa.block_type': z.enum(['mbb', 'facet-or-mbb']),
  },
  skips: isAblation,
  evaluate(site, params) {
    const history = documentedValue(site.history);
    if (!history) return skipped('no history was asked for');
    if (params['rfa.block_type'] !== 'mbb') return skipped('this policy takes any facet block');
    if (isRepeat(site, history)) return skipped('a repeat ablation is judged by the last response');
    const required = params['rfa.blocks'];
    const blocks = blocksBefore(site, history, params['rfa.relief_threshold']);
    if (coverage(blocks, site).sure < required)
      return skipped('there are not enough positive blocks');

    const evidence = blockEvidence(blocks);
    const sure = blocks.filter(({ block }) => kindOf(block) === 'mbb');
    if (coverage(sure, site).sure >= required)
      return met('The blocks were medial branch blocks.', evidence);
    const possible = blocks.filter(({ block }) => kindOf(block) !== 'other');
    if (coverage(possible, site).sure < required) return unmet(tooFew(required, blocks), evidence);
    const unread = possible.map(({ block }) => block.approach).find(isUnreadable);
    if (unread) return unchecked(unread.reason);
    return undocumented('medial branch or intra-articular', unclear(required, blocks), evidence);
  },
});

function kindOf({ approach }: PainProcedure): 'mbb' | 'other' | 'unclear' {
  if (approach.state !== 'documented') return 'unclear';
  return approach.value === 'medial-branch' ? 'mbb' : 'other';
}

const listed = (blocks: readonly WeighedBlock[]): string =>
  blocks
    .map(
      ({ block }) =>
        `${documentedValue(block.dateOfService)} ${documentedValue(block.approach) ?? 'not stated'}`,
    )
    .join('; ');

const tooFew = (required: number, blocks: readonly WeighedBlock[]): string =>
  `This policy asks for ${required} medial branch blocks; the positive blocks were: ${listed(blocks)}.`;

const unclear = (required: number, blocks: readonly WeighedBlock[]): string =>
  `This policy asks for ${required} medial branch blocks. The chart does not say of every block whether it was medial branch or intra-articular: ${listed(blocks)}.`;

import { jointsOf } from '../../terminology/spinal-levels.ts';
import { defineRule } from '../define-rule.ts';
import { onlyFor } from '../only-for.ts';
import { LCD_FACET } from '../radiofrequency-ablation/ablation.ts';
import { unlessLoose } from '../unless-loose.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const facetFusedLevel = defineRule({
  id: 'facet-fused-level',
  family: 'facet',
  title: 'Facet procedure at a segment that is not fused',
  stages: { 'order-sign': 'warning' },
  cites: [
    LCD_FACET,
    {
      title: 'eviCore CMM-208 Radiofrequency Joint Ablation/Denervation (third-party summary)',
      grade: 'third-party',
    },
  ],
  needs: ['fusion', 'levels'],
  params: {},
  skips: onlyFor('a facet injection or ablation', 'facet-injection', 'facet-ablation'),
  evaluate({ fusion, levels }) {
    if (fusion.state === 'undocumented') return skipped('no fusion is charted');
    if (fusion.value.isPseudarthrosis) {
      return met('The fusion is documented not to have healed.', fusion.evidence);
    }
    const joints = levels.state === 'documented' ? jointsOf(levels.value) : undefined;
    if (!joints || fusion.value.levels.length === 0) {
      return skipped('levels of the fusion or of the procedure are not charted');
    }
    const fused = fusion.value.levels.filter((level) => joints.includes(level));
    if (fused.length === 0) return met('The fused segments are others.', fusion.evidence);
    const verdict = unmet(
      `The chart tells of a fusion at ${fused.join(', ')}. A facet procedure at a fused segment is not covered unless a pseudarthrosis is documented. Check the level; if the fusion did not heal, document it.`,
      fusion.evidence,
    );
    return unlessLoose(fusion, 'whether the fused segments are those treated', verdict);
  },
});

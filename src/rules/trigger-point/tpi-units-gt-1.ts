import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { aroundLines, evidenceOfLines, linesFor, NO_CLAIM_LINE, onClaim } from '../lines.ts';
import { onlyFor } from '../only-for.ts';
import { excessOf } from '../units.ts';
import { unitsOnLine } from '../units-on-line.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const tpiUnitsGt1 = defineRule({
  id: 'tpi-units-gt-1',
  family: 'trigger-point',
  title: 'One unit of trigger point injection',
  stages: { claim: 'critical' },
  cites: [guide('S3', 'The unit is always set to 1')],
  needs: ['lines'],
  uses: aroundLines,
  params: {},
  skips: onlyFor('a trigger point injection', 'trigger-point'),
  evaluate(facts, _params, procedure) {
    const lines = onClaim(linesFor(facts, procedure).own);
    if (lines.length === 0) return skipped(NO_CLAIM_LINE);
    const [excess] = excessOf(lines, () => ({ units: 1 }));
    if (!excess) return met('One unit is reported.', evidenceOfLines(lines));
    return unmet(
      `${excess.code} has ${excess.units} units. It is one unit a day, however many trigger points or muscles were injected.`,
      evidenceOfLines(excess.lines),
      unitsOnLine(excess.lines, 1),
    );
  },
});

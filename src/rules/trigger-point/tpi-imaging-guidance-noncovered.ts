import { z } from 'zod';
import type { Facts } from '../../chart/chart.ts';
import { defineRule } from '../define-rule.ts';
import { guidanceLines } from '../guidance-lines.ts';
import { guide } from '../guides.ts';
import { LCD_TRIGGER_POINT } from '../lcds.ts';
import { aroundLines, codeList, evidenceOfLines, linesFor } from '../lines.ts';
import { modalityWords } from '../modality-words.ts';
import { onlyFor } from '../only-for.ts';
import { placesOf } from '../remedy.ts';
import { sourceOf } from '../said.ts';
import { met, type Skipped, skipped, unmet, type Verdict } from '../verdict.ts';

export const tpiImagingGuidanceNoncovered = defineRule({
  id: 'tpi-imaging-guidance-noncovered',
  family: 'trigger-point',
  title: 'No image guidance for trigger points',
  stages: { 'order-sign': 'critical', claim: 'critical' },
  cites: [
    guide('S0', 'trigger point injection coding does not require fluoroscopic guidance'),
    LCD_TRIGGER_POINT,
  ],
  needs: ['lines'],
  uses: [...aroundLines, 'guidance'],
  params: { 'tpi.guidance_covered': z.boolean() },
  skips: onlyFor('a trigger point injection', 'trigger-point'),
  evaluate(facts, params, procedure) {
    if (params['tpi.guidance_covered']) return skipped('this policy covers image guidance');
    const { day, own } = linesFor(facts, procedure);
    const lines = guidanceLines(day, [])
      .filter(({ beside }) => own.includes(beside))
      .map(({ line }) => line);
    if (lines.length > 0) {
      return unmet(
        `${codeList(lines)} reports image guidance of a trigger point injection, which this policy does not cover. Remove that line.`,
        evidenceOfLines(lines),
        { kind: 'remove-line', lines: placesOf(lines) },
      );
    }
    if (own.some(({ kind }) => kind === 'claim')) {
      return met('The claim has no line for image guidance.', evidenceOfLines(own));
    }
    return judgePlan(facts.guidance);
  },
});

/** Guidance that is ordered will be reported, unless the order is changed. */
function judgePlan(guidance: Facts['guidance']): Verdict | Skipped {
  if (guidance.state !== 'documented' || guidance.loose) return skipped('no guidance is named');
  if (guidance.value === 'none') return met('No image guidance is planned.', guidance.evidence);
  const source = guidance.evidence[0] ? ` (${sourceOf(guidance.evidence[0])})` : '';
  return unmet(
    `Image guidance is named for the trigger point injection: ${modalityWords[guidance.value]}${source}. This policy does not cover it: do not plan to report it.`,
    guidance.evidence,
  );
}

import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { pairsOf } from '../line-pairs.ts';
import { aroundLines, evidenceOfLines, linesFor } from '../lines.ts';
import { onlyFor } from '../only-for.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const tpiTwoCodesSameDay = defineRule({
  id: 'tpi-two-codes-same-day',
  family: 'trigger-point',
  title: 'One trigger point code for a day',
  stages: { 'order-sign': 'critical', claim: 'critical' },
  cites: [
    guide('S3', 'Only one trigger point injection code should be reported per day'),
    { title: 'Billing article A57751 (third-party summary)', grade: 'third-party' },
  ],
  needs: ['lines'],
  uses: aroundLines,
  params: {},
  skips: onlyFor('a trigger point injection', 'trigger-point'),
  evaluate(facts, _params, procedure) {
    const { own } = linesFor(facts, procedure);
    if (own.length === 0) return skipped('no line stands for it');
    const [both] = pairsOf(own, new Set(['20552']), new Set(['20553']));
    if (!both) return met('One trigger point code stands for the day.', evidenceOfLines(own));
    return unmet(
      '20552 and 20553 stand for one day. One code covers all trigger points of a day: 20552 for one or two muscles, 20553 for three or more, by the muscles that the note names.',
      evidenceOfLines(both),
    );
  },
});

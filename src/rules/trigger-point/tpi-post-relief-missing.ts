import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { LCD_TRIGGER_POINT } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { judgeReliefTold } from '../relief-told.ts';

export const tpiPostReliefMissing = defineRule({
  id: 'tpi-post-relief-missing',
  family: 'trigger-point',
  title: 'Relief right after a trigger point injection',
  stages: { 'procedure-note-sign': 'warning' },
  cites: [guide('S3', 'percent pain relief immediately post-injection'), LCD_TRIGGER_POINT],
  needs: ['relief'],
  uses: ['painScores'],
  params: {},
  skips: onlyFor('a trigger point injection', 'trigger-point'),
  evaluate: ({ relief, painScores }) =>
    judgeReliefTold(relief, painScores, 'A trigger point injection'),
});

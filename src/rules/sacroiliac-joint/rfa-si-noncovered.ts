import { z } from 'zod';
import { defineRule } from '../define-rule.ts';
import { LCD_SACROILIAC } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { met, unmet } from '../verdict.ts';

export const rfaSiNoncovered = defineRule({
  id: 'rfa-si-noncovered',
  family: 'sacroiliac-joint',
  title: 'Ablation of sacroiliac joint nerves is covered',
  stages: { 'order-select': 'critical', 'order-sign': 'critical' },
  cites: [LCD_SACROILIAC],
  needs: [],
  params: { 'sij.rfa_covered': z.boolean() },
  skips: onlyFor('an ablation of sacroiliac joint nerves', 'sacroiliac-ablation'),
  evaluate(_facts, params, { references }) {
    const evidence = references.map((reference) => ({ reference }));
    if (params['sij.rfa_covered']) return met('This policy covers it.', evidence);
    return unmet(
      'Radiofrequency ablation of the sacroiliac joint nerves (64625) is not covered by this policy. Tell the patient before it is scheduled, or plan another treatment.',
      evidence,
    );
  },
});

import { z } from 'zod';
import { defineRule } from '../define-rule.ts';
import { judgeKx } from '../kx.ts';
import { LCD_SACROILIAC } from '../lcds.ts';
import { aroundLines, linesFor, onClaim } from '../lines.ts';
import { onlyFor } from '../only-for.ts';
import { skipped } from '../verdict.ts';

/** The joint itself; sources do not say that blocks of its nerves carry KX. */
const JOINT: ReadonlySet<string> = new Set(['27096', 'G0260']);

export const sijKxMissingDiagnostic = defineRule({
  id: 'sij-kx-missing-diagnostic',
  family: 'sacroiliac-joint',
  title: 'KX on a diagnostic sacroiliac joint injection',
  stages: { 'procedure-note-sign': 'warning', claim: 'warning' },
  cites: [
    { title: 'mirahealth.care on 27096 (third-party coding site)', grade: 'third-party' },
    LCD_SACROILIAC,
  ],
  needs: ['lines'],
  uses: [...aroundLines, 'intent'],
  params: { 'sij.kx': z.boolean() },
  skips: onlyFor('a sacroiliac joint injection', 'sacroiliac-injection'),
  evaluate(facts, params, procedure) {
    if (!params['sij.kx']) return skipped('this policy does not use KX here');
    const lines = onClaim(linesFor(facts, procedure).own);
    return judgeKx(
      facts.intent,
      lines.filter(({ code }) => JOINT.has(code)),
    );
  },
});

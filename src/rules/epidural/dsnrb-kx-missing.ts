import { z } from 'zod';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { judgeKx } from '../kx.ts';
import { aroundLines, linesFor, onClaim } from '../lines.ts';
import { notSelective, ROOT_BLOCKS } from '../selective-root-block.ts';
import { skipped } from '../verdict.ts';

export const dsnrbKxMissing = defineRule({
  id: 'dsnrb-kx-missing',
  family: 'epidural',
  title: 'KX on a diagnostic selective nerve root block',
  stages: { 'procedure-note-sign': 'warning', claim: 'warning' },
  cites: [
    { title: 'Billing articles A56651 and A58745 (third-party summaries)', grade: 'third-party' },
    guide(
      'S3',
      'The KX modifier should be appended to the appropriate line to distinguish a DSNRB',
    ),
  ],
  needs: ['lines'],
  uses: [...aroundLines, 'intent', 'injectate', 'levels'],
  params: { 'dsnrb.kx': z.boolean() },
  skips: ({ family, technique }) =>
    family === 'epidural' && technique === 'transforaminal'
      ? undefined
      : 'not a transforaminal injection',
  evaluate(facts, params, procedure) {
    if (!params['dsnrb.kx']) return skipped('this policy does not use KX here');
    const therapy = notSelective(facts);
    if (therapy) return skipped(therapy);
    const { own } = linesFor(facts, procedure);
    return judgeKx(
      facts.intent,
      onClaim(own).filter(({ code }) => ROOT_BLOCKS.has(code)),
    );
  },
});

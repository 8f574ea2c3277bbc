import { z } from 'zod';
import type { Facts } from '../../chart/chart.ts';
import { drugNamed } from '../../terminology/drugs.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { judgeKx } from '../kx.ts';
import { aroundLines, linesFor, onClaim } from '../lines.ts';
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
      onClaim(own).filter(({ code }) => code === '64479' || code === '64483'),
    );
  },
});

/** Why it is no selective root block: those numb one level, and give no steroid. */
function notSelective({ injectate, levels }: Pick<Facts, 'injectate' | 'levels'>) {
  const drugs = injectate.state === 'documented' ? injectate.value : [];
  if (drugs.some(({ name }) => drugNamed(name)?.kind === 'steroid')) return 'a steroid was given';
  const isWide = levels.state === 'documented' && new Set(levels.value).size > 1;
  return isWide ? 'more than one level was treated' : undefined;
}

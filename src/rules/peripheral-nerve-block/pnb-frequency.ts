import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { sameNerve } from '../nerve-site.ts';
import { both, ofFamily } from '../session-count.ts';
import { judgeSessionLimits } from '../session-limit.ts';
import { skipped } from '../verdict.ts';

export const pnbFrequency = defineRule({
  id: 'pnb-frequency',
  family: 'peripheral-nerve-block',
  title: 'Blocks of one nerve within the payer limit',
  stages: { 'order-sign': 'warning' },
  cites: [
    {
      title: 'LCDs L33933 and L36850 on nerve blocks (recalled, wording not read)',
      grade: 'memory',
    },
  ],
  needs: ['dateOfService', 'history'],
  uses: ['nerves', 'laterality', 'region', 'levels'],
  params: {
    'pnb.max': z.strictObject({ sessions: z.int().positive(), months: z.int().positive() }),
  },
  skips: ({ family }) => (family === 'peripheral-nerve-block' ? undefined : 'not a nerve block'),
  evaluate(facts, params, { codes }) {
    const history = documentedValue(facts.history);
    if (!history) return skipped('no history was asked for');
    const site = { codes, nerves: facts.nerves, laterality: facts.laterality };
    const isBlock = ofFamily('peripheral-nerve-block');
    return judgeSessionLimits(
      {
        planned: facts,
        history,
        noun: 'blocks of one nerve and side',
        counts: (session) => both(isBlock(session), () => sameNerve(session, site)),
        unclearAbout: 'nerve and side',
      },
      [{ ...params['pnb.max'], per: 'all-regions' }],
    );
  },
});

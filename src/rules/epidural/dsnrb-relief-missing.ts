import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { onlyFor } from '../only-for.ts';
import { judgeReliefTold } from '../relief-told.ts';
import { isTransforaminal } from '../transforaminal.ts';
import { skipped } from '../verdict.ts';

export const dsnrbReliefMissing = defineRule({
  id: 'dsnrb-relief-missing',
  family: 'epidural',
  title: 'Relief right after a diagnostic selective nerve root block',
  stages: { 'procedure-note-sign': 'warning' },
  cites: [
    {
      title: 'Billing article A58731 on epidural injections (third-party summary)',
      quote: 'record baseline pain scores and immediate percent relief for SNRBs',
      grade: 'third-party',
    },
  ],
  needs: ['intent', 'relief'],
  uses: ['approach', 'painScores'],
  params: {},
  skips: onlyFor('an epidural injection', 'epidural'),
  evaluate({ intent, relief, approach, painScores }, _params, procedure) {
    if (!isTransforaminal(procedure, approach)) return skipped('not at a nerve root');
    if (documentedValue(intent) !== 'diagnostic') return skipped('not documented as diagnostic');
    return judgeReliefTold(relief, painScores, 'A diagnostic nerve root block');
  },
});

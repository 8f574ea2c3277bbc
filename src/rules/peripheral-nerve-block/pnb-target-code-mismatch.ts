import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { judgeTargets } from '../nerve-fit.ts';

export const pnbTargetCodeMismatch = defineRule({
  id: 'pnb-target-code-mismatch',
  family: 'peripheral-nerve-block',
  title: 'Nerve block code that stands for the named nerve',
  stages: { 'procedure-note-sign': 'critical' },
  cites: [
    guide('S4', 'Incorrect anatomical coding'),
    {
      title: 'CPT 2020 changes to somatic nerve injections, painmed.org (archived)',
      grade: 'secondary',
    },
  ],
  needs: ['nerves'],
  uses: ['alongside', 'dateOfService'],
  params: {},
  skips({ family, codes }) {
    if (family !== 'peripheral-nerve-block') return 'not a nerve block';
    return codes.length > 0 ? undefined : 'no code that stands for a nerve';
  },
  evaluate: (facts, _params, { codes }) =>
    judgeTargets({ ...facts, codes: codes.map(({ code }) => code) }),
});

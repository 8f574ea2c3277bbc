import { documentedValue } from '../../chart/fact.ts';
import { targetsOfCode } from '../../terminology/nerve-targets.ts';
import { defineRule } from '../define-rule.ts';
import { linesOn } from '../lines-of-day.ts';
import { judgeTargets } from '../nerve-fit.ts';
import { skipped } from '../verdict.ts';

export const sympatheticCodeMismatch = defineRule({
  id: 'sympathetic-code-mismatch',
  family: 'sympathetic-block',
  title: 'Sympathetic block code that stands for the named ganglion',
  stages: {
    'order-select': 'critical',
    'order-sign': 'critical',
    'procedure-note-sign': 'critical',
  },
  cites: [
    {
      title: 'Coding pages on 64508 and 64510 (codingahead.com and openpayer.com, archived)',
      grade: 'secondary',
    },
  ],
  needs: ['nerves'],
  uses: ['alongside', 'dateOfService', 'lines'],
  params: {},
  skips: ({ family }) => (family === 'sympathetic-block' ? undefined : 'not a sympathetic block'),
  evaluate(facts, _params, { codes }) {
    // A deleted code such as 64508 is known to no table of procedures and stands on the line alone.
    const deleted = linesOn(facts.lines, documentedValue(facts.dateOfService)).filter(
      ({ code, known }) => !known && targetsOfCode(code).length > 0,
    );
    const all = [...codes, ...deleted].map(({ code }) => code);
    return all.length > 0
      ? judgeTargets({ ...facts, codes: all })
      : skipped('no code that stands for a ganglion');
  },
});

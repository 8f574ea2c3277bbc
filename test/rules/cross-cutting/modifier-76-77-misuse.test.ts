import { modifier7677Misuse } from '../../../src/rules/cross-cutting/modifier-76-77-misuse.ts';
import { claimLine, history, performed, session } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const repeated = { procedure: performed('62323'), lines: [claimLine('62323', '76')] };
const byAnother = { procedure: performed('62323'), lines: [claimLine('62323', '77')] };

testRule(
  modifier7677Misuse,
  {},
  {
    met: {
      'the service stands twice on the claim': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), claimLine('62323', '76')],
      },
      'the chart has another session of that day': {
        ...byAnother,
        history: history([session('62323', '2026-11-21')]),
      },
    },
    unmet: {
      'a repeat of the same practitioner that stands alone': {
        ...repeated,
        says: '76 or 77 on 62323',
      },
      'a repeat on a later day': {
        ...byAnother,
        history: history([session('62323', '2026-11-20')]),
        says: 'A repeat on a later day takes neither.',
      },
      'another kind of procedure that day': {
        ...repeated,
        history: history([session('64493', '2026-11-21')]),
      },
      'the other line is another code': {
        procedure: performed('64483'),
        lines: [claimLine('64483', '76'), claimLine('64484')],
      },
    },
    undocumented: {
      'a repeat by another practitioner, whose claims are not in the chart': {
        ...byAnother,
        history: history([], { outsideClaims: 'absent' }),
      },
    },
    skipped: {
      'neither modifier': { procedure: performed('62323'), lines: [claimLine('62323', 'LT')] },
      'no lines': { procedure: performed('62323') },
    },
  },
);

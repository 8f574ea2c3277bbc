import { modifier7677Misuse } from '../../../src/rules/cross-cutting/modifier-76-77-misuse.ts';
import {
  claimLine,
  history,
  performed,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
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
      'a repeat of each kind, of which others could tell but one': {
        procedure: performed('64483'),
        lines: [claimLine('64483', '77'), claimLine('64484', '76')],
        history: history([], { outsideClaims: 'absent' }),
        says: '76 or 77 on 64483 and 64484',
      },
      'a session that names no day': {
        ...repeated,
        history: history([session('62323', '2026-11-21', { dateOfService: undocumented })]),
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
    unchecked: {
      'the history could not be read': {
        ...repeated,
        facts: { history: unreadable('procedures: 403') },
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

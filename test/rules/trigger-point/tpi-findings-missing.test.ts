import { tpiFindingsMissing } from '../../../src/rules/trigger-point/tpi-findings-missing.ts';
import { documented, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const found = (...findings: string[]) => ({ triggerPointFindings: documented(findings) });

testRule(
  tpiFindingsMissing,
  {},
  {
    met: {
      'a taut band and a twitch': {
        procedure: planned('20552', found('taut band', 'local twitch response')),
      },
      'a nodule and referred pain': {
        procedure: planned('20552', found('palpable nodule', 'referred pain')),
      },
    },
    undocumented: {
      'no finding': { procedure: planned('20552'), says: 'Neither order nor notes' },
      'a taut band alone': {
        procedure: planned('20552', found('taut band', 'Taut band')),
        says: 'a second finding',
      },
      'findings without a band or nodule': {
        procedure: planned('20552', found('local twitch response', 'referred pain')),
        says: 'a palpable taut band or nodule',
      },
    },
    unchecked: {
      'the notes could not be read': {
        procedure: planned('20552', { triggerPointFindings: unreadable('notes: 403') }),
      },
    },
    skipped: { 'an epidural': { procedure: planned('62323') } },
  },
);

import { tpiDryNeedling } from '../../../src/rules/trigger-point/tpi-dry-needling.ts';
import { documented, performed, somewhere, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  tpiDryNeedling,
  {},
  {
    met: {
      'a drug is named': {
        procedure: performed('20552', {
          injectate: documented([{ name: 'lidocaine', evidence: somewhere }]),
        }),
        says: 'lidocaine',
      },
    },
    undocumented: {
      'no drug is named': { procedure: performed('20552'), says: '20552 stands for an injection' },
      'an empty list of drugs': { procedure: performed('20553', { injectate: documented([]) }) },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('20552', { injectate: unreadable('a PDF') }),
      },
    },
    skipped: {
      'needling coded as such': { procedure: performed('20560') },
      'trigger points in words alone': { procedure: performed('20552', { codes: [] }) },
    },
  },
);

import { udtStandingOrder } from '../../../src/rules/drug-test/udt-standing-order.ts';
import { documented, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const standing = { standingOrder: documented('UDS every visit for all patients') };

testRule(
  udtStandingOrder,
  {},
  {
    met: { 'no such words': { procedure: planned('80307') } },
    unmet: {
      'a test at every visit': {
        procedure: planned('80307', standing),
        says: 'UDS every visit for all patients',
      },
    },
    unchecked: {
      'the order could not be read': {
        procedure: planned('80307', { standingOrder: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'words that belong to nobody knows what': {
        procedure: planned('80307', { standingOrder: { ...standing.standingOrder, loose: true } }),
      },
      'an epidural': { procedure: planned('62323', standing) },
    },
  },
);

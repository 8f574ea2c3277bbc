import { tpiMultipleRegions } from '../../../src/rules/trigger-point/tpi-multiple-regions.ts';
import { documented, planned, somewhere, unreadable } from '../../kit/chart.ts';
import { loosely } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const named = (...names: string[]) => names.map((name) => ({ name, evidence: somewhere }));
const into = (...names: string[]) => ({ muscles: documented(named(...names)) });

testRule(
  tpiMultipleRegions,
  { 'tpi.one_region': true },
  {
    met: {
      'neighbours of neck and shoulder': {
        procedure: planned('20553', into('trapezius', 'levator scapulae', 'rhomboid')),
      },
      'the two sides of one muscle': {
        procedure: planned('20552', into('left trapezius', 'right trapezius')),
      },
      'a muscle nobody knows': { procedure: planned('20552', into('trapezius', 'some muscle')) },
      'neighbours along the back': {
        procedure: planned('20553', into('thoracic paraspinal', 'lumbar paraspinal')),
      },
    },
    unmet: {
      'shoulder and buttock': {
        procedure: planned('20553', into('trapezius', 'rhomboid', 'gluteus medius')),
        says: 'gluteus medius (lower back, hip and buttock)',
      },
      'beside a muscle nobody knows': {
        procedure: planned('20553', into('some muscle', 'masseter', 'piriformis')),
      },
    },
    undocumented: {
      'muscles that may be of another order': {
        procedure: planned('20552', { muscles: loosely(named('trapezius', 'piriformis')) }),
        says: 'If these words are about this procedure',
      },
    },
    unchecked: {
      'the order could not be read': {
        procedure: planned('20552', { muscles: unreadable('a PDF') }),
      },
    },
    skipped: {
      'no muscle is named': { procedure: planned('20552') },
      'a policy that takes several regions': {
        procedure: planned('20553', into('trapezius', 'gluteus medius')),
        params: { 'tpi.one_region': false },
      },
      'an epidural': { procedure: planned('62323') },
    },
  },
);

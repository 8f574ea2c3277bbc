import { tpiMuscleCountMismatch } from '../../../src/rules/trigger-point/tpi-muscle-count-mismatch.ts';
import {
  claimLine,
  documented,
  documentedInPart,
  performed,
  somewhere,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const into = (...names: string[]) => ({
  muscles: documented(names.map((name) => ({ name, evidence: somewhere }))),
});
const both = { laterality: documented('bilateral' as const) };

testRule(
  tpiMuscleCountMismatch,
  {},
  {
    met: {
      'two muscles, 20552': {
        procedure: performed('20552', into('trapezius', 'levator scapulae')),
      },
      'three muscles, 20553': {
        procedure: performed('20553', into('trapezius', 'levator scapulae', 'splenius capitis')),
      },
      'one muscle that is named twice': {
        procedure: performed('20552', into('trapezius', 'Trapezius ', 'levator scapulae')),
      },
      'two muscles of both sides, 20552': {
        procedure: performed('20552', { ...into('trapezius', 'rhomboid'), ...both }),
      },
      'the claim corrects the code of the procedure': {
        procedure: performed('20553', into('trapezius')),
        lines: [claimLine('20552')],
      },
    },
    unmet: {
      'two muscles, 20553': {
        procedure: performed('20553', into('trapezius', 'levator scapulae')),
        says: 'but the note names 2 muscles: trapezius and levator scapulae',
      },
      'one muscle of both sides, 20553': {
        procedure: performed('20553', { ...into('trapezius'), ...both }),
        says: '1 muscle: trapezius',
      },
      'three muscles, 20552': {
        procedure: performed('20552', into('trapezius', 'rhomboid', 'scalene')),
        says: 'Three or more are 20553.',
      },
      'three muscles, 20552, whatever else a note says that could not be read': {
        procedure: performed('20552', {
          muscles: documentedInPart(
            ['trapezius', 'rhomboid', 'scalene'].map((name) => ({ name, evidence: somewhere })),
            'notes: 403',
          ),
        }),
      },
    },
    unchecked: {
      'a note that could not be read may name a third': {
        procedure: performed('20553', {
          muscles: documentedInPart(
            ['trapezius', 'rhomboid'].map((name) => ({ name, evidence: somewhere })),
            'notes: 403',
          ),
        }),
        says: 'notes: 403',
      },
      'the note could not be read': {
        procedure: performed('20553', { muscles: unreadable('a PDF') }),
      },
    },
    skipped: {
      'no muscle is named': { procedure: performed('20553') },
      'two muscles of both sides may be four': {
        procedure: performed('20553', { ...into('trapezius', 'rhomboid'), ...both }),
      },
      'words that cannot be tied to this procedure': {
        procedure: performed('20553', {
          muscles: { ...documented([{ name: 'trapezius', evidence: somewhere }]), loose: true },
        }),
      },
      'a joint injection': { procedure: performed('20610', into('deltoid')) },
    },
  },
);

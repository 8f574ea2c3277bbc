import { facetCountByJoint } from '../../../src/rules/facet/facet-count-by-joint.ts';
import { claimLine, documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const at = (...levels: string[]) => ({ levels: documented(levels) });
const two = [claimLine('64493'), claimLine('64494')];
const three = [...two, claimLine('64495')];

testRule(
  facetCountByJoint,
  {},
  {
    met: {
      'two joints, two levels': {
        procedure: performed('64493', at('L4-L5', 'L5-S1')),
        lines: two,
      },
      'three nerves are two joints': {
        procedure: performed('64493', at('L3', 'L4', 'L5')),
        lines: two,
      },
      'both sides are one level': {
        procedure: performed('64493', at('L4-L5')),
        lines: [claimLine('64493', '50')],
      },
      'left and right lines are one level': {
        procedure: performed('64493', at('L4-L5')),
        lines: [claimLine('64493', 'LT'), claimLine('64493', 'RT')],
      },
      'practitioner and facility both report one session': {
        procedure: performed('64493', at('L4-L5', 'L5-S1')),
        lines: (['professional', 'institutional'] as const).flatMap((bill) =>
          two.map((line) => ({ ...line, bill })),
        ),
      },
      'charted procedures of two sides are one level': {
        procedure: performed('64493', at('L4-L5')),
        lines: (['left', 'right'] as const).map((laterality) => ({
          ...claimLine('64493'),
          kind: 'procedure' as const,
          laterality,
        })),
      },
      'two units of a session on both sides are one level': {
        procedure: performed('64493', { ...at('L4-L5'), laterality: documented('bilateral') }),
        lines: [{ ...claimLine('64493'), units: 2 }],
      },
      'fewer levels than joints': {
        procedure: performed('64493', at('L3-L4', 'L4-L5', 'L5-S1')),
        lines: two,
      },
      'another source names enough joints': {
        procedure: performed('64493', {
          levels: {
            ...documented(['L4-L5']),
            contradictions: [
              {
                value: ['L4-L5', 'L5-S1'],
                origin: 'note',
                evidence: { reference: 'DocumentReference/n' },
              },
            ],
          },
        }),
        lines: two,
      },
    },
    unmet: {
      'nerves were counted': {
        procedure: performed('64493', at('L3', 'L4', 'L5')),
        lines: three,
        says: 'make 3 levels, but the chart names 2 joints: L4-L5 and L5-S1',
      },
      'two nerves are one joint': {
        procedure: performed('64490', at('C4', 'C5')),
        lines: [claimLine('64490'), claimLine('64491')],
        says: '1 joint: C4-C5',
      },
      'a joint that is named twice is one': {
        procedure: performed('64493', at('L4-L5', 'L4-L5')),
        lines: two,
      },
      'both sides were counted as two': {
        procedure: performed('64493', { ...at('L4-L5'), laterality: documented('bilateral') }),
        lines: [claimLine('64493', '50'), claimLine('64494', '50')],
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('64493', { levels: unreadable('a PDF') }),
        lines: two,
      },
    },
    skipped: {
      'no level is named': { procedure: performed('64493'), lines: two },
      'a lone nerve leaves the joint open': {
        procedure: performed('64493', at('L4')),
        lines: two,
      },
      'words that cannot be tied to this procedure': {
        procedure: performed('64493', { levels: { ...documented(['L4-L5']), loose: true } }),
        lines: two,
      },
      'no lines': { procedure: performed('64493', at('L4-L5')) },
      'an ablation': { procedure: performed('64635', at('L4-L5')), lines: two },
    },
  },
);

import type { TreatedMuscle } from '../../../src/chart/performance.ts';
import { tpiMuscleNamesMissing } from '../../../src/rules/trigger-point/tpi-muscle-names-missing.ts';
import { documented, performed, somewhere, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const muscle = (name: string, points?: number): TreatedMuscle => ({
  name,
  ...(points !== undefined && { points }),
  evidence: somewhere,
});
const treated = (...muscles: TreatedMuscle[]) => ({ muscles: documented(muscles) });

testRule(
  tpiMuscleNamesMissing,
  {},
  {
    met: {
      'each muscle with its points': {
        procedure: performed('20552', treated(muscle('trapezius', 2), muscle('rhomboid', 1))),
      },
    },
    undocumented: {
      'no muscle': { procedure: performed('20552'), says: 'names no muscle' },
      'a list of none': { procedure: performed('20552', treated()), says: 'names no muscle' },
      'a muscle without its points': {
        procedure: performed('20553', treated(muscle('trapezius', 2), muscle('rhomboid'))),
        says: 'injected in: rhomboid.',
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('20552', { muscles: unreadable('a PDF') }),
      },
    },
    skipped: { 'dry needling': { procedure: performed('20560') } },
  },
);

import { sijFacilityG0260 } from '../../../src/rules/sacroiliac-joint/sij-facility-g0260.ts';
import { claimLine, performed } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const billed = (code: string, bill: 'professional' | 'institutional') => [
  { ...claimLine(code, 'LT'), bill },
];

testRule(
  sijFacilityG0260,
  {},
  {
    met: {
      'a facility with G0260': {
        procedure: performed('27096'),
        lines: billed('G0260', 'institutional'),
      },
    },
    unmet: {
      'a facility with 27096': {
        procedure: performed('27096'),
        lines: billed('27096', 'institutional'),
        says: 'G0260; 27096 is for the practitioner’s own claim',
      },
    },
    skipped: {
      'a practitioner with 27096': {
        procedure: performed('27096'),
        lines: billed('27096', 'professional'),
      },
      'who bills is not known': { procedure: performed('27096'), lines: [claimLine('27096')] },
      'no lines': { procedure: performed('27096') },
      'a facet injection': {
        procedure: performed('64493'),
        lines: billed('64493', 'institutional'),
      },
    },
  },
);

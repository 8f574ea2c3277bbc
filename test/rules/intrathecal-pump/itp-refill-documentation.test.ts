import { itpRefillDocumentation } from '../../../src/rules/intrathecal-pump/itp-refill-documentation.ts';
import { codes, documented, documentedInPart, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const all = {
  drug: 'morphine',
  concentration: '10 mg/mL',
  removedMl: 2.1,
  filledMl: 20,
  alarmOrRate: 'alarm date 2027-01-15',
};
const { removedMl: _, ...withoutVolumeOut } = all;

testRule(
  itpRefillDocumentation,
  {},
  {
    met: {
      'everything is told': { procedure: performed('62369', { refill: documented(all) }) },
      'nothing was left in the pump': {
        procedure: performed('95990', { refill: documented({ ...all, removedMl: 0 }) }),
      },
    },
    undocumented: {
      'the volume taken out is not': {
        procedure: performed('62369', { refill: documented(withoutVolumeOut) }),
        says: 'does not tell: volume taken out.',
      },
      'a check stands beside the refill': {
        procedure: performed('62369', { codes: codes('62369', '62367') }),
      },
      'nothing is told': {
        procedure: performed('95991'),
        says: 'drug, concentration, volume taken out, volume put in, alarm date or daily rate',
      },
    },
    unchecked: {
      'a note that could not be read may tell the rest': {
        procedure: performed('62369', { refill: documentedInPart(withoutVolumeOut, 'notes: 403') }),
        says: 'notes: 403',
      },
      'the note could not be read': {
        procedure: performed('62369', { refill: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'a check of the pump': { procedure: performed('62367') },
      'a stimulator': { procedure: performed('95972') },
    },
  },
);

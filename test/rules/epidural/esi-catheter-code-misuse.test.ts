import { esiCatheterCodeMisuse } from '../../../src/rules/epidural/esi-catheter-code-misuse.ts';
import { claimLine, documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  esiCatheterCodeMisuse,
  {},
  {
    met: {
      'a catheter that stays': {
        procedure: performed('62327', { catheterLeft: documented(true) }),
      },
    },
    unmet: {
      'the catheter was removed': {
        procedure: performed('62325', { catheterLeft: documented(false, 'catheter removed') }),
        says: 'none was (\\"catheter removed\\"). An injection on a single day is 62321',
      },
      'the claim has the code of a catheter': {
        procedure: performed('62323', { catheterLeft: documented(false) }),
        lines: [claimLine('62327')],
        says: '62323, even through a catheter',
      },
    },
    undocumented: {
      'the note tells of no catheter': {
        procedure: performed('62326'),
        says: 'an injection on a single day is 62322',
      },
      'words that cannot be tied to this procedure': {
        procedure: performed('62327', { catheterLeft: { ...documented(false), loose: true } }),
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('62327', { catheterLeft: unreadable('a PDF') }),
      },
    },
    skipped: {
      'an injection on a single day': { procedure: performed('62323') },
      'an injection on a single day whose note could not be read': {
        procedure: performed('62323', { catheterLeft: unreadable('a PDF') }),
      },
      'a facet injection': { procedure: performed('64493') },
    },
  },
);

import { scsActiveSubstanceUse } from '../../../src/rules/spinal-cord-stimulator/scs-active-substance-use.ts';
import { documented, planned, unreadable } from '../../kit/chart.ts';
import { implant, stage } from '../../kit/stimulators.ts';
import { testRule } from '../../kit/test-rule.ts';

const using = (isAddressed: boolean) => ({
  substanceUse: documented({ words: 'opioid use disorder', isAddressed }),
});

testRule(
  scsActiveSubstanceUse,
  {},
  {
    met: {
      'none is charted': { procedure: planned('63650') },
      'it is treated': { procedure: planned('63650', using(true)), says: 'opioid use disorder' },
    },
    unmet: {
      'it is not addressed': {
        procedure: planned('63650', using(false)),
        says: 'opioid use disorder',
      },
      'before an implant': { procedure: implant(using(false)) },
    },
    unchecked: {
      'the problem list could not be read': {
        procedure: planned('63650', { substanceUse: unreadable('conditions: 403') }),
      },
    },
    skipped: {
      'programming, of which nothing could be read': {
        procedure: planned('95972', { substanceUse: unreadable('403') }),
      },
      'words that belong to nobody knows what': {
        procedure: planned('63650', {
          substanceUse: { ...using(false).substanceUse, loose: true },
        }),
      },
      'a system is replaced': { procedure: implant({ ...using(false), ...stage('replacement') }) },
      'an epidural': { procedure: planned('62323', using(false)) },
    },
  },
);

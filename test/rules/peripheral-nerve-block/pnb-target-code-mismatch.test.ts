import { pnbTargetCodeMismatch } from '../../../src/rules/peripheral-nerve-block/pnb-target-code-mismatch.ts';
import { performed, unreadable } from '../../kit/chart.ts';
import { loosely, named } from '../../kit/nerves.ts';
import { testRule } from '../../kit/test-rule.ts';

const block = (code: string, ...names: string[]) => performed(code, { nerves: named(...names) });

testRule(
  pnbTargetCodeMismatch,
  {},
  {
    met: {
      'greater occipital nerve as 64405': {
        procedure: block('64405', 'left greater occipital nerve'),
      },
      'an occipital nerve of which nobody says which': { procedure: block('64405', 'occipital') },
      'greater and lesser occipital nerve as 64405': {
        procedure: block('64405', 'greater occipital', 'lesser occipital'),
      },
      'intercostal nerves as 64420': { procedure: block('64420', 'intercostal') },
      'a nerve without a code of its own as 64450': { procedure: block('64450', 'saphenous') },
      'a nerve that is not known here as 64450': { procedure: block('64450', 'medial plantar') },
    },
    unmet: {
      'lesser occipital nerve as 64405': {
        procedure: block('64405', 'lesser occipital nerve'),
        says: 'which is 64450',
      },
      'suprascapular nerve as 64450': {
        procedure: block('64450', 'suprascapular'),
        says: 'which is 64418',
      },
      'stellate ganglion as 64450': {
        procedure: block('64450', 'stellate ganglion'),
        says: 'which is 64510',
      },
      'an occipital nerve as 64418': {
        procedure: block('64418', 'occipital nerve'),
        says: 'which is 64405 or 64450',
      },
      'femoral cutaneous nerve as 64447': {
        procedure: block('64447', 'lateral femoral cutaneous'),
        says: 'which is 64450',
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('64405', { nerves: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'no nerve is named': { procedure: performed('64405') },
      'a nerve whose code is not settled': { procedure: block('64405', 'phrenic') },
      'a name that is not known here': { procedure: block('64405', 'some nerve') },
      'words that belong to nobody knows what': {
        procedure: performed('64405', { nerves: loosely('suprascapular') }),
      },
      'the nerve belongs to another block of the day': {
        procedure: block('64405', 'stellate ganglion'),
        alongside: [performed('64510')],
      },
      'words and no code': { procedure: { ...block('64405', 'suprascapular'), codes: [] } },
      'a trigger point injection': { procedure: performed('20552', { nerves: named('sciatic') }) },
    },
  },
);

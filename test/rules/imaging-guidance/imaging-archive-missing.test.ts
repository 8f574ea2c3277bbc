import { imagingArchiveMissing } from '../../../src/rules/imaging-guidance/imaging-archive-missing.ts';
import { documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const seen = { guidance: documented('fluoroscopy' as const) };
const kept = (count?: number) => ({
  ...seen,
  archivedImages: documented(count === undefined ? {} : { count }),
});

testRule(
  imagingArchiveMissing,
  { 'imaging.min_views': { epidural: 2 } },
  {
    met: {
      'as many views as asked for': { procedure: performed('62323', kept(2)) },
      'images of a number nobody knows': { procedure: performed('62323', kept()) },
      'one view where no number is asked for': { procedure: performed('64493', kept(1)) },
      'one view under a policy without a number': {
        procedure: performed('62323', kept(1)),
        params: { 'imaging.min_views': null },
      },
    },
    undocumented: {
      'fluoroscopy is named and no image kept': {
        procedure: performed('62323', seen),
        says: 'an image was kept',
      },
      'ultrasound of a nerve, which no code of its own holds': {
        procedure: performed('64405', { guidance: documented('ultrasound' as const) }),
        says: 'ultrasound is documented',
      },
      'one view too few': { procedure: performed('62323', kept(1)), says: '2 views' },
    },
    unchecked: {
      'the EHR refused the images': {
        procedure: performed('62323', { ...seen, archivedImages: unreadable('imaging: 403') }),
      },
    },
    skipped: {
      'no imaging is named, which another rule says': { procedure: performed('62323') },
      'the note says that none was used': {
        procedure: performed('62323', { guidance: documented('none') }),
      },
      'an implant': { procedure: performed('63650', seen) },
    },
  },
);

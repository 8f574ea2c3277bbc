import { esiImagingCodeMismatch } from '../../../src/rules/epidural/esi-imaging-code-mismatch.ts';
import {
  claimLine,
  codes,
  contradicted,
  documented,
  performed,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const under = (modality: 'fluoroscopy' | 'ultrasound' | 'ct' | 'none') => ({
  guidance: documented(modality, `used ${modality}`),
});

testRule(
  esiImagingCodeMismatch,
  {},
  {
    met: {
      'fluoroscopy and the code with imaging': {
        procedure: performed('62323', under('fluoroscopy')),
      },
      'no imaging and the code without it': { procedure: performed('62322', under('none')) },
      'ultrasound, for which there is no other code': {
        procedure: performed('62322', under('ultrasound')),
      },
      'ultrasound under the code with imaging is told of elsewhere': {
        procedure: performed('62323', under('ultrasound')),
      },
      'one of two sources tells of imaging': {
        procedure: performed('62323', { guidance: contradicted('none', 'fluoroscopy') }),
      },
      'a transforaminal code beside the one without imaging': {
        procedure: performed('62322', { ...under('none'), codes: codes('62322', '64483') }),
      },
      'the claim corrects the code of the procedure': {
        procedure: performed('62322', under('fluoroscopy')),
        lines: [claimLine('62323')],
      },
    },
    unmet: {
      'fluoroscopy under the code without imaging': {
        procedure: performed('62322', under('fluoroscopy')),
        says: '62322 is the injection without imaging, but the chart says fluoroscopy',
      },
      'computed tomography in the neck': {
        procedure: performed('62320', under('ct')),
        says: 'The code with imaging is 62321.',
      },
      'a catheter placed under fluoroscopy': {
        procedure: performed('62326', under('fluoroscopy')),
        says: '62327',
      },
      'no imaging under the code with it': {
        procedure: performed('62323', under('none')),
        says: '62323 is the injection with fluoroscopy or CT',
      },
      'the claim has the wrong code': {
        procedure: performed('62323', under('fluoroscopy')),
        lines: [claimLine('62322')],
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('62322', { guidance: unreadable('a PDF') }),
      },
    },
    skipped: {
      'no imaging is named': { procedure: performed('62322') },
      'words that cannot be tied to this procedure': {
        procedure: performed('62322', {
          guidance: { ...documented('fluoroscopy' as const), loose: true },
        }),
      },
      'a transforaminal injection has one form only': {
        procedure: performed('64483', under('none')),
      },
      'the same when the note could not be read': {
        procedure: performed('64483', { guidance: unreadable('a PDF') }),
      },
      'words alone name the epidural': {
        procedure: performed('62322', { ...under('none'), codes: [] }),
        says: 'no code that says',
      },
      'a facet injection': { procedure: performed('64493', under('none')) },
    },
  },
);

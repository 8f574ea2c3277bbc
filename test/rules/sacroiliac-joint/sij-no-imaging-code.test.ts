import { sijNoImagingCode } from '../../../src/rules/sacroiliac-joint/sij-no-imaging-code.ts';
import { claimLine, contradicted, documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const under = (modality: 'fluoroscopy' | 'ultrasound' | 'ct' | 'none') => ({
  guidance: documented(modality, `with ${modality}`),
});
/** A sacroiliac injection that only words name. */
const inWords = { codes: [] };

testRule(
  sijNoImagingCode,
  { 'sij.no_imaging_code': '20552' },
  {
    met: {
      fluoroscopy: { procedure: performed('27096', under('fluoroscopy')) },
      'computed tomography': { procedure: performed('G0260', under('ct')) },
      'the code without imaging on the claim, whatever was charted': {
        procedure: performed('27096', under('none')),
        alongside: [performed('20552', { references: ['Claim/1'] })],
        lines: [claimLine('20552')],
        says: '20552',
      },
      'one of two sources tells of fluoroscopy': {
        procedure: performed('27096', { guidance: contradicted('none', 'fluoroscopy') }),
      },
    },
    unmet: {
      'a claim for trigger points that are charted too': {
        procedure: performed('27096', under('none')),
        alongside: [performed('20552', { references: ['Procedure/tpi'] })],
        lines: [claimLine('20552')],
        says: '27096 does not fit',
      },
      'two units of the code without imaging': {
        procedure: performed('27096', under('none')),
        lines: [{ ...claimLine('20552'), units: 2 }],
        says: '27096 does not fit',
      },
      'the code without imaging beside that of the joint': {
        procedure: performed('27096', under('none')),
        lines: [claimLine('20552'), claimLine('27096')],
        says: '27096 does not fit',
      },
      'no imaging': {
        procedure: performed('27096', under('none')),
        says: '27096 does not fit: the chart says no image guidance (\\"with none\\"). Without fluoroscopy or CT this policy takes 20552, one unit.',
      },
      ultrasound: { procedure: performed('27096', under('ultrasound')), says: 'says ultrasound' },
      'the facility’s code': {
        procedure: performed('27096', under('none')),
        lines: [claimLine('G0260')],
        says: 'G0260 does not fit',
      },
      'the code of a large joint': {
        procedure: performed('27096', { ...under('none'), ...inWords }),
        lines: [claimLine('20610')],
        says: '20610',
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('27096', { guidance: unreadable('a PDF') }),
      },
    },
    skipped: {
      'no imaging is named': { procedure: performed('27096') },
      'words that cannot be tied to this procedure': {
        procedure: performed('27096', {
          guidance: { ...documented('none' as const), loose: true },
        }),
      },
      'the nerves of the joint': { procedure: performed('64451', under('none')) },
      'a large joint that is a procedure of its own': {
        procedure: performed('27096', { ...under('none'), ...inWords }),
        alongside: [performed('20610', { reference: 'Procedure/hip' })],
        lines: [claimLine('20610')],
      },
      'a large joint beside a line for the sacroiliac nerves': {
        procedure: performed('64451', under('none')),
        lines: [claimLine('64451'), claimLine('20610')],
      },
      'trigger points': { procedure: performed('20552', under('none')) },
    },
  },
);

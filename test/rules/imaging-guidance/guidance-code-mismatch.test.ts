import { guidanceCodeMismatch } from '../../../src/rules/imaging-guidance/guidance-code-mismatch.ts';
import {
  claimLine,
  contradicted,
  documented,
  orderLine,
  performed,
  planned,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const under = (modality: 'fluoroscopy' | 'ultrasound' | 'ct' | 'none') => ({
  guidance: documented(modality, `under ${modality}`),
});
const kneeWith = (code: string) => [claimLine('20610', 'LT'), claimLine(code)];

testRule(
  guidanceCodeMismatch,
  { 'imaging.unbundle_allowed_codes': [] },
  {
    met: {
      'fluoroscopy of a knee': {
        procedure: performed('20610', under('fluoroscopy')),
        lines: kneeWith('77002'),
      },
      'ultrasound of a nerve': {
        procedure: performed('64405', under('ultrasound')),
        lines: [claimLine('64405'), claimLine('76942')],
      },
      'computed tomography': {
        procedure: performed('20610', under('ct')),
        lines: kneeWith('77012'),
      },
      'a stellate block, of which advice differs': {
        procedure: performed('64510', under('fluoroscopy')),
        lines: [claimLine('64510'), claimLine('77002')],
      },
      'one of two sources names it': {
        procedure: performed('20610', { guidance: contradicted('ultrasound', 'fluoroscopy') }),
        lines: kneeWith('77002'),
      },
      'a payer that takes guidance apart': {
        procedure: performed('62323', under('fluoroscopy')),
        lines: [claimLine('62323'), claimLine('77003')],
        params: { 'imaging.unbundle_allowed_codes': ['62323'] },
      },
    },
    unmet: {
      'the code is for ultrasound': {
        procedure: performed('64405', under('fluoroscopy')),
        lines: [claimLine('64405'), claimLine('76942')],
        says: '76942 stands for ultrasound, but the chart says fluoroscopy',
      },
      'no guidance was used': {
        procedure: performed('20610', under('none')),
        lines: kneeWith('77002'),
        says: 'no image guidance (\\"under none\\")',
      },
      'guidance away from the spine beside an epidural that this payer takes apart': {
        procedure: performed('62323', under('fluoroscopy')),
        lines: [claimLine('62323'), claimLine('77002')],
        params: { 'imaging.unbundle_allowed_codes': ['62323'] },
        says: 'which is at the spine',
      },
      'spinal guidance at a knee': {
        procedure: performed('20610', under('fluoroscopy')),
        lines: kneeWith('77003'),
        says: 'which is not at the spine',
      },
      'spinal guidance at a knee, and no word on guidance': {
        procedure: performed('20610'),
        lines: kneeWith('77003'),
      },
      'a payer that takes guidance apart, for what was not used': {
        procedure: performed('62323', under('ct')),
        lines: [claimLine('62323'), claimLine('77003')],
        params: { 'imaging.unbundle_allowed_codes': ['62323'] },
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('20610', { guidance: unreadable('a PDF') }),
        lines: kneeWith('77002'),
      },
    },
    skipped: {
      'the guidance used is not documented': {
        procedure: performed('20610'),
        lines: kneeWith('77002'),
      },
      'words that cannot be tied to this procedure': {
        procedure: performed('20610', {
          guidance: { ...documented('ultrasound' as const), loose: true },
        }),
        lines: kneeWith('77002'),
      },
      'the code includes guidance, which is told of elsewhere': {
        procedure: performed('62323', under('ultrasound')),
        lines: [claimLine('62323'), claimLine('77003')],
      },
      'the same where the payer’s exceptions are not known': {
        procedure: performed('62323', under('ultrasound')),
        lines: [claimLine('62323'), claimLine('77003')],
        params: { 'imaging.unbundle_allowed_codes': null },
      },
      'it may belong to another procedure of the day': {
        procedure: performed('20610', { reference: 'Procedure/j', ...under('fluoroscopy') }),
        alongside: [performed('64405', { reference: 'Procedure/n', ...under('ultrasound') })],
        lines: [claimLine('20610'), claimLine('64405'), claimLine('76942')],
      },
      'no guidance code, and a note that could not be read': {
        procedure: performed('20610', { guidance: unreadable('a PDF') }),
        lines: [claimLine('20610')],
      },
      'no guidance code': { procedure: performed('20610'), lines: [claimLine('20610')] },
      'an order is no claim': {
        procedure: planned('20610', under('ultrasound')),
        lines: [orderLine('20610'), orderLine('77002')],
      },
    },
  },
);

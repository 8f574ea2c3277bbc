import { imagingGuidanceUnbundled } from '../../../src/rules/imaging-guidance/imaging-guidance-unbundled.ts';
import { claimLine, day, documented, orderLine, performed, planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const mississippi = {
  'imaging.unbundle_allowed_codes': ['62321', '62323', '64479-64484', '64490-64495'],
};

testRule(
  imagingGuidanceUnbundled,
  { 'imaging.unbundle_allowed_codes': [] },
  {
    met: {
      'a knee with fluoroscopy': {
        procedure: performed('20610'),
        lines: [claimLine('20610', 'LT'), claimLine('77002')],
      },
      'a stellate block with fluoroscopy': {
        procedure: performed('64510'),
        lines: [claimLine('64510', 'LT'), claimLine('77003')],
      },
      'a payer that takes guidance apart': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), claimLine('77003')],
        params: mississippi,
      },
      'the same by a range of codes': {
        procedure: performed('64483'),
        lines: [claimLine('64483', 'LT'), claimLine('77003')],
        params: mississippi,
      },
      'guidance that goes with another procedure of the day': {
        procedure: performed('64510', { reference: 'Procedure/s' }),
        alongside: [performed('64483', { reference: 'Procedure/t' })],
        lines: [claimLine('64483', 'LT'), claimLine('64510', 'LT'), claimLine('77003')],
      },
      'a brachial plexus block before its code came to include guidance': {
        procedure: performed('64415', { dateOfService: documented(day('2022-12-31')) }),
        lines: [claimLine('64415', 'LT'), claimLine('76942')].map((line) => ({
          ...line,
          day: day('2022-12-31'),
        })),
      },
    },
    unmet: {
      'fluoroscopy with an interlaminar injection': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), claimLine('77003')],
        says: '77003 is reported with 62323, which already includes image guidance',
      },
      'fluoroscopy with a transforaminal injection': {
        procedure: planned('64483'),
        lines: [orderLine('64483'), orderLine('77003')],
      },
      'fluoroscopy with a facet injection': {
        procedure: performed('64493'),
        lines: [claimLine('64493'), claimLine('77003', '59')],
      },
      'fluoroscopy with the sacroiliac joint': {
        procedure: performed('27096'),
        lines: [claimLine('27096'), claimLine('77003')],
      },
      'ultrasound with a large joint whose code includes it': {
        procedure: performed('20611'),
        lines: [claimLine('20611'), claimLine('76942')],
      },
      'ultrasound with a brachial plexus block since its code includes it': {
        procedure: performed('64415', { dateOfService: documented(day('2023-01-01')) }),
        lines: [claimLine('64415', 'LT'), claimLine('76942')].map((line) => ({
          ...line,
          day: day('2023-01-01'),
        })),
      },
      'the code without imaging': {
        procedure: performed('62322'),
        lines: [claimLine('62322'), claimLine('77003')],
        says: '62322, the injection without imaging',
      },
      'a payer that takes guidance apart, but not here': {
        procedure: performed('27096'),
        lines: [claimLine('27096'), claimLine('77003')],
        params: mississippi,
      },
      'spinal guidance beside a knee and a facet': {
        procedure: performed('64493', { reference: 'Procedure/f' }),
        alongside: [performed('20610', { reference: 'Procedure/j' })],
        lines: [claimLine('20610'), claimLine('64493'), claimLine('77003')],
      },
    },
    skipped: {
      'no guidance code': { procedure: performed('62323'), lines: [claimLine('62323')] },
      'guidance of another day': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), { ...claimLine('77003'), day: day('2026-11-20') }],
      },
      'the first of two injections is told of it': {
        procedure: performed('64493', { reference: 'Procedure/b' }),
        alongside: [performed('64483', { reference: 'Procedure/a' })],
        lines: [claimLine('64483'), claimLine('64493'), claimLine('77003')],
      },
      'guidance by itself': { procedure: performed('77003'), lines: [claimLine('77003')] },
      'a stimulator, of which sources say nothing': {
        procedure: performed('63650'),
        lines: [claimLine('63650'), claimLine('77003')],
      },
      'no lines': { procedure: performed('62323') },
    },
  },
);

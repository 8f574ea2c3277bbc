import { tpiImagingGuidanceNoncovered } from '../../../src/rules/trigger-point/tpi-imaging-guidance-noncovered.ts';
import { claimLine, documented, orderLine, performed, planned } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const ultrasound = { guidance: documented('ultrasound' as const, 'under ultrasound') };

testRule(
  tpiImagingGuidanceNoncovered,
  { 'tpi.guidance_covered': false },
  {
    met: {
      'no line for guidance': { procedure: performed('20553'), lines: [claimLine('20553')] },
      'guidance was used and is not reported': {
        procedure: performed('20553', ultrasound),
        lines: [claimLine('20553')],
      },
      'guidance that goes with a joint': {
        procedure: performed('20553', { reference: 'Procedure/t' }),
        alongside: [performed('20610', { reference: 'Procedure/j' })],
        lines: [claimLine('20553'), claimLine('20610'), claimLine('77002')],
      },
      'an order without guidance': {
        procedure: planned('20553', { guidance: documented('none') }),
        lines: [orderLine('20553')],
      },
    },
    unmet: {
      'a line for ultrasound': {
        procedure: performed('20553', ultrasound),
        lines: [claimLine('20553'), claimLine('76942')],
        says: '76942 reports image guidance of a trigger point injection',
      },
      'an order for fluoroscopy': {
        procedure: planned('20552'),
        lines: [orderLine('20552'), orderLine('77002')],
      },
      'an order in words': {
        procedure: planned('20552', ultrasound),
        lines: [orderLine('20552')],
        says: 'ultrasound (\\"under ultrasound\\")',
      },
    },
    skipped: {
      'an order that names no guidance': {
        procedure: planned('20552'),
        lines: [orderLine('20552')],
      },
      'a payer that covers it': {
        procedure: performed('20553'),
        lines: [claimLine('20553'), claimLine('76942')],
        params: { 'tpi.guidance_covered': true },
      },
      'a joint injection': {
        procedure: performed('20610'),
        lines: [claimLine('20610'), claimLine('77002')],
      },
    },
  },
);

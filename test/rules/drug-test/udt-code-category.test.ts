import { udtCodeCategory } from '../../../src/rules/drug-test/udt-code-category.ts';
import { claimLine, codes, day, performed, planned, unreadable } from '../../kit/chart.ts';
import { tested } from '../../kit/drug-tests.ts';
import { testRule } from '../../kit/test-rule.ts';

const today = day('2026-11-21');

/** What a note of the day says. */
const told = (kind: 'presumptive' | 'definitive') =>
  tested({ kind, day: today, evidence: { reference: 'DocumentReference/visit' } });

testRule(
  udtCodeCategory,
  {},
  {
    met: {
      'a presumptive test as 80307': {
        procedure: planned('80307', tested({ kind: 'presumptive', day: today })),
      },
      'a definitive test as G0659': {
        procedure: planned('G0659', tested({ kind: 'definitive', day: today })),
      },
      'both kinds are ordered and one is told': {
        procedure: planned('80307', {
          codes: codes('80307', 'G0481'),
          ...tested({ kind: 'presumptive', day: today }),
        }),
      },
    },
    unmet: {
      'a report of the order itself is of another kind': {
        procedure: planned(
          '80307',
          tested({ kind: 'definitive', evidence: { reference: 'ServiceRequest/planned' } }),
        ),
      },
      'a presumptive test as G0480': {
        procedure: planned('G0480', told('presumptive')),
        says: '80305, 80306 or 80307',
      },
      'a definitive test as 80307': {
        procedure: planned('80307', told('definitive')),
        says: 'G0480 to G0483',
      },
      'the claim has another code than the procedure': {
        procedure: performed('80305', told('presumptive')),
        lines: [claimLine('G0480')],
        says: 'G0480 is not the code',
      },
      'two definitive codes for a presumptive test, beside another procedure': {
        procedure: planned('G0480', {
          codes: codes('G0480', '62323', 'G0659'),
          ...told('presumptive'),
        }),
        says: 'G0480, G0659 is not',
      },
      'the order itself says presumptive': {
        procedure: planned(
          'G0480',
          tested({ kind: 'presumptive', evidence: { reference: 'ServiceRequest/planned' } }),
        ),
      },
    },
    unchecked: {
      'the results could not be read': {
        procedure: planned('G0480', { testResults: unreadable('observations: 403') }),
      },
    },
    skipped: {
      'nothing is told': { procedure: planned('G0480') },
      'a test of another day': {
        procedure: planned('G0480', tested({ kind: 'presumptive', day: day('2026-11-20') })),
      },
      'a report of the day, which may be of another test': {
        procedure: planned('80305', tested({ kind: 'definitive', day: today })),
      },
      'a test without a day': { procedure: planned('G0480', tested({ kind: 'presumptive' })) },
      'no code': {
        procedure: { ...planned('G0480', tested({ day: today })), codes: [] },
      },
      'an epidural': { procedure: planned('62323', tested({ day: today })) },
    },
  },
);

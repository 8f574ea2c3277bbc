import { codeDeletedOrInvalid } from '../../../src/rules/cross-cutting/code-deleted-or-invalid.ts';
import {
  claimLine,
  day,
  documented,
  orderLine,
  performed,
  planned,
  somewhere,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { drug } from '../../kit/drugs.ts';
import { testRule } from '../../kit/test-rule.ts';

const diagnosed = (code: string) => ({ diagnoses: documented([{ code, evidence: somewhere }]) });

testRule(
  codeDeletedOrInvalid,
  {},
  {
    met: {
      'codes that are valid': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), claimLine('J1010')],
      },
      'a drug code on its last day': {
        procedure: performed('62323', { dateOfService: documented(day('2024-03-31')) }),
        lines: [{ ...claimLine('J1030'), day: day('2024-03-31') }],
      },
      'the specific successors of a header': {
        procedure: planned('62323', diagnosed('M54.50')),
        lines: [orderLine('62323')],
      },
      'no lines, but a valid diagnosis': { procedure: planned('62323', diagnosed('M54.16')) },
    },
    unmet: {
      'a code whose year of deletion nobody verified, in words that say so': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), claimLine('64508')],
        says: '64508 (deleted, the year is not verified)',
      },
      'a drug code the day after its last': {
        procedure: performed('62323', { dateOfService: documented(day('2024-04-01')) }),
        lines: [{ ...claimLine('J1030'), day: day('2024-04-01') }],
        says: 'J1030 (ended 2024-03-31; now J1010)',
      },
      'a drug code whose successor is that of the drug charted': {
        procedure: performed('62323', {
          injectate: documented([drug('methylprednisolone', { doseMg: 40 })]),
        }),
        lines: [claimLine('J1030')],
      },
      'a drug code whose successor is that of a drug nobody charted': {
        procedure: performed('62323', {
          injectate: documented([drug('dexamethasone', { doseMg: 10 })]),
        }),
        lines: [claimLine('J1030')],
      },
      'a line without a day goes by the day of service': {
        procedure: performed('62323'),
        lines: [{ ...claimLine('J1040'), day: undefined }].map(({ day: _, ...line }) => line),
        says: 'J1040',
      },
      'a procedure without a day goes by today': {
        procedure: planned('62323', { ...diagnosed('M54.5'), dateOfService: undocumented }),
        says: 'now M54.50, M54.51 or M54.59',
      },
      'a diagnosis of the order without its dot': {
        procedure: planned('62323', diagnosed('M545')),
      },
      'a diagnosis of the claim to which no line points': {
        procedure: planned('62323'),
        lines: [{ ...claimLine('62323'), unpointed: [{ code: 'M51.36', evidence: somewhere }] }],
      },
      'a diagnosis of a claim line': {
        procedure: performed('62323'),
        lines: [{ ...claimLine('62323'), diagnoses: [{ code: 'M51.36', evidence: somewhere }] }],
        says: 'M51.36',
      },
      'a procedure code of the order': {
        procedure: planned('62323'),
        lines: [orderLine('62311')],
        says: 'now 62322 or 62323',
      },
      'a code that no single one replaced': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), claimLine('72275')],
        says: '72275 (ended 2021-12-31).',
      },
      'a code of the lines, though the diagnoses could not be read': {
        procedure: planned('62323', { diagnoses: unreadable('conditions: 403') }),
        lines: [orderLine('62311')],
      },
      'several codes at once': {
        procedure: performed('62323'),
        lines: [claimLine('J1030'), claimLine('J2001'), claimLine('62311'), claimLine('64475')],
        says: 'J2001 (ended 2024-09-30; now J2002, J2003 or J2004)',
      },
    },
    unchecked: {
      'the diagnoses could not be read, and the codes are valid': {
        procedure: planned('62323', { diagnoses: unreadable('conditions: 403') }),
        lines: [orderLine('62323')],
      },
    },
    skipped: {
      'no code at all': { procedure: planned('62323') },
      'a line that another procedure is told of': {
        procedure: performed('62323', { reference: 'Procedure/b' }),
        alongside: [performed('64493', { reference: 'Procedure/a' })],
        lines: [claimLine('64475'), claimLine('J1030')],
      },
    },
  },
);

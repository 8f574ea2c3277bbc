import { ncciPair } from '../../../src/rules/cross-cutting/ncci-pair.ts';
import { claimLine, day, orderLine, performed, planned } from '../../kit/chart.ts';
import { editsOf, pair } from '../../kit/edits.ts';
import { testRule } from '../../kit/test-rule.ts';

const pairs = [pair('62323', '64483', 1), pair('64415', '76942', 0), pair('20552', '20553', 9)];
const edits = editsOf({ pairs });

testRule(
  ncciPair,
  { 'imaging.unbundle_allowed_codes': null },
  {
    met: {
      'no two codes with an edit': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), claimLine('J1010')],
        edits,
      },
      'an edit that a modifier lifts, and a line that has one': {
        procedure: performed('64483'),
        lines: [claimLine('62323'), claimLine('64483', 'LT', 'XS')],
        edits,
      },
      'lines of two sides': {
        procedure: performed('64483'),
        lines: [claimLine('62323', 'RT'), claimLine('64483', 'LT')],
        edits,
      },
      'an edit that was never in force': {
        procedure: performed('20553'),
        lines: [claimLine('20552'), claimLine('20553')],
        edits,
      },
      'two practitioners': {
        procedure: performed('64483'),
        lines: [
          { ...claimLine('62323'), performer: 'Practitioner/a' },
          { ...claimLine('64483'), performer: 'Practitioner/b' },
        ],
        edits,
      },
      'the bills of a practitioner and a facility': {
        procedure: performed('64483'),
        lines: [
          { ...claimLine('62323'), bill: 'institutional' },
          { ...claimLine('64483'), bill: 'professional' },
        ],
        edits,
      },
      'two days': {
        procedure: performed('64483'),
        lines: [claimLine('64483'), { ...claimLine('62323'), day: day('2026-11-20') }],
        edits,
      },
      'the pair is told of at the procedure of column 2': {
        procedure: performed('62323', { reference: 'Procedure/a' }),
        alongside: [performed('64483', { reference: 'Procedure/b' })],
        lines: [claimLine('62323'), claimLine('64483')],
        edits,
      },
    },
    unmet: {
      'column 2 beside column 1': {
        procedure: performed('64483', { reference: 'Procedure/b' }),
        alongside: [performed('62323', { reference: 'Procedure/a' })],
        lines: [claimLine('62323'), claimLine('64483')],
        edits,
        says: '(NCCI 2026-10-01): 64483 beside 62323. Report one, unless the note documents',
      },
      'a side on one line alone': {
        procedure: performed('64483'),
        lines: [claimLine('62323'), claimLine('64483', 'LT')],
        edits,
      },
      'an edit that no modifier lifts': {
        procedure: performed('64415'),
        lines: [claimLine('64415', 'LT'), claimLine('76942', '59')],
        edits,
        says: 'No exception exists.',
      },
      'an edit of which the source does not say whether a modifier lifts it': {
        procedure: performed('64415'),
        lines: [claimLine('64415', 'LT'), claimLine('76942')],
        edits: editsOf({
          pairs: [{ ...pair('64415', '76942', 0), unstated: ['modifierIndicator'] }],
        }),
        says: '76942 beside 64415. Report the service',
      },
      'the built-in table says so': {
        procedure: performed('64483'),
        lines: [claimLine('64483'), claimLine('62323')],
        edits: editsOf({ pairs }, true),
        says: 'built-in table',
      },
    },
    skipped: {
      'orders are no claim': {
        procedure: planned('64483'),
        lines: [orderLine('62323'), orderLine('64483')],
        edits,
      },
      'no lines': { procedure: performed('64483'), edits },
    },
  },
);

testRule(
  ncciPair,
  { 'imaging.unbundle_allowed_codes': ['62323'] },
  {
    met: {
      'guidance that this payer takes apart': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), claimLine('77003')],
        edits: editsOf({ pairs: [pair('62323', '77003', 0)] }),
      },
    },
    unmet: {
      'guidance beside another code': {
        procedure: performed('64483'),
        lines: [claimLine('64483', 'RT'), claimLine('77003')],
        edits: editsOf({ pairs: [pair('64483', '77003', 0)] }),
      },
    },
  },
);

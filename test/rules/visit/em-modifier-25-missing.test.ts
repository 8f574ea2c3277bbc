import { emModifier25Missing } from '../../../src/rules/visit/em-modifier-25-missing.ts';
import { claimLine, day, orderLine, performed } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = performed('99214');
const by = (line: ReturnType<typeof claimLine>, performer: string) => ({ ...line, performer });

const dayless = ({ day: _, ...line }: ReturnType<typeof claimLine>) => line;

testRule(
  emModifier25Missing,
  {},
  {
    met: {
      'a visit with 25': { procedure, lines: [claimLine('99214', '25'), claimLine('62323')] },
    },
    unmet: {
      'a consultation beside an epidural': {
        procedure: performed('62323'),
        lines: [claimLine('99242'), claimLine('62323')],
      },
      'a visit in the hospital beside an epidural': {
        procedure: performed('62323'),
        lines: [claimLine('99233'), claimLine('62323')],
      },
      'a visit in the emergency department beside an epidural': {
        procedure: performed('62323'),
        lines: [claimLine('99285'), claimLine('62323')],
      },
      'a visit beside an epidural': {
        procedure,
        lines: [claimLine('99214'), claimLine('62323')],
        says: 'only if the note documents a separate problem',
      },
      'asked of the procedure': {
        procedure: performed('62323'),
        lines: [claimLine('99214'), claimLine('62323')],
      },
      'beside an ablation of ten days': {
        procedure,
        lines: [claimLine('99213'), claimLine('64635', 'LT')],
      },
      'beside a nerve block': { procedure, lines: [claimLine('99202'), claimLine('64405', 'LT')] },
      'another modifier': { procedure, lines: [claimLine('99215', '24'), claimLine('20610')] },
      'one line names no provider': {
        procedure,
        lines: [by(claimLine('99214'), 'Practitioner/a'), claimLine('62323')],
      },
      'the visit has no day of its own': {
        procedure,
        lines: [dayless(claimLine('99214')), claimLine('62323')],
      },
      'one provider for both': {
        procedure,
        lines: [by(claimLine('99214'), 'Practitioner/a'), by(claimLine('62323'), 'Practitioner/a')],
      },
    },
    skipped: {
      'a deleted code of a consultation, of which another rule tells': {
        procedure: performed('62323'),
        lines: [claimLine('99241'), claimLine('62323')],
      },
      'a telephone call': {
        procedure: performed('62323'),
        lines: [claimLine('99441'), claimLine('62323')],
      },
      'a visit alone': { procedure, lines: [claimLine('99214')] },
      'the procedure was another day': {
        procedure,
        lines: [claimLine('99214'), { ...claimLine('62323'), day: day('2026-11-20') }],
      },
      'another provider did it': {
        procedure,
        lines: [by(claimLine('99214'), 'Practitioner/a'), by(claimLine('62323'), 'Practitioner/b')],
      },
      'a drug test': { procedure, lines: [claimLine('99214'), claimLine('80307')] },
      'a paddle lead with its ninety days': {
        procedure,
        lines: [claimLine('99214'), claimLine('63655')],
      },
      'the monthly pain management': { procedure, lines: [claimLine('G3002'), claimLine('62323')] },
      'an order': { procedure, lines: [orderLine('99214'), orderLine('62323')] },
      'the facility reports the procedure': {
        procedure,
        lines: [
          { ...claimLine('99214'), bill: 'professional' },
          { ...claimLine('62323'), bill: 'institutional' },
        ],
      },
    },
  },
);

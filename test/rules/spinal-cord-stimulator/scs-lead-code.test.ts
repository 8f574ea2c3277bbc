import { scsLeadCode } from '../../../src/rules/spinal-cord-stimulator/scs-lead-code.ts';
import {
  claimLine,
  codes,
  contradicted,
  documented,
  orderLine,
  performed,
  planned,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const lead = { revisedPart: documented('lead' as const) };
const lines = [claimLine('63688')];

testRule(
  scsLeadCode,
  {},
  {
    met: {
      'a generator as 63688': {
        procedure: performed('63688', { revisedPart: documented('generator') }),
        lines,
      },
      'nobody says which part': { procedure: performed('63688'), lines },
      'one source of two says the generator': {
        procedure: performed('63688', { revisedPart: contradicted('lead', 'generator') }),
        lines,
      },
      'both parts under a code each': {
        procedure: performed('63688', { ...lead, codes: codes('63688', '63661') }),
        lines: [claimLine('63661'), claimLine('63688')],
      },
    },
    unmet: {
      'a lead as 63688': { procedure: performed('63688', lead), lines, says: 'tells of a lead' },
      'an order for 63686': {
        procedure: { ...planned('63688', lead), codes: [] },
        lines: [orderLine('63686')],
        says: 'No code 63686',
      },
      '63686 on the claim of another procedure': {
        procedure: performed('99214'),
        lines: [claimLine('99214'), claimLine('63686')],
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('63688', { revisedPart: unreadable('notes: 403') }),
        lines,
      },
    },
    skipped: {
      'words that belong to nobody knows what': {
        procedure: performed('63688', { revisedPart: { ...lead.revisedPart, loose: true } }),
        lines,
      },
      'a lead as 63661': { procedure: performed('63661', lead), lines: [claimLine('63661')] },
      'an epidural': { procedure: performed('62323'), lines: [claimLine('62323')] },
    },
  },
);

import { em25Unsupported } from '../../../src/rules/visit/em-25-unsupported.ts';
import { claimLine, day, documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = performed('62323');
const lines = [claimLine('99214', '25'), claimLine('62323')];
const separate = { separateVisit: documented('new shoulder pain, examined') };

testRule(
  em25Unsupported,
  {},
  {
    met: {
      'a separate problem is documented': { procedure: performed('62323', separate), lines },
      'it is documented with the visit': {
        procedure,
        lines,
        alongside: [performed('99214', separate)],
      },
      'in words that belong to nobody knows what': {
        procedure: performed('62323', {
          separateVisit: { ...separate.separateVisit, loose: true },
        }),
        lines,
      },
    },
    undocumented: {
      'the note tells of the procedure alone': { procedure, lines, says: 'section of its own' },
      'asked of the visit': {
        procedure: performed('99214'),
        lines: [claimLine('99214', '25')],
        alongside: [procedure],
      },
      'the procedure stands on the claim alone': {
        procedure: performed('99214'),
        lines,
        facts: { alongside: unreadable('claims: 403') },
      },
      'a separate problem of another day': {
        procedure,
        lines,
        alongside: [
          performed('99214', { ...separate, dateOfService: documented(day('2026-11-20')) }),
        ],
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('62323', { separateVisit: unreadable('notes: 403') }),
        lines,
      },
    },
    skipped: {
      'no 25': { procedure, lines: [claimLine('99214'), claimLine('62323')] },
      'no visit': { procedure, lines: [claimLine('62323', '25')] },
      'no procedure that includes a visit': {
        procedure: performed('99214'),
        lines: [claimLine('99214', '25'), claimLine('80307')],
      },
    },
  },
);

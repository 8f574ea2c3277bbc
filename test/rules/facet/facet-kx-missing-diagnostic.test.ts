import { facetKxMissingDiagnostic } from '../../../src/rules/facet/facet-kx-missing-diagnostic.ts';
import { claimLine, contradicted, documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const diagnostic = { intent: documented('diagnostic' as const, 'diagnostic medial branch block') };
const bare = [claimLine('64493', 'LT'), claimLine('64494', 'LT')];

testRule(
  facetKxMissingDiagnostic,
  { 'facet.kx': true },
  {
    met: {
      'every line carries KX, and the note could not be read': {
        procedure: performed('64493', { intent: unreadable('a PDF') }),
        lines: [claimLine('64493', 'LT', 'KX')],
      },
      'every line carries KX': {
        procedure: performed('64493', diagnostic),
        lines: [claimLine('64493', 'LT', 'KX'), claimLine('64494', 'LT', 'KX')],
      },
    },
    undocumented: {
      'no line carries KX': {
        procedure: performed('64493', diagnostic),
        lines: bare,
        says: 'the claim has no KX on 64493 and 64494',
      },
      'the add-on carries none': {
        procedure: performed('64493', diagnostic),
        lines: [claimLine('64493', 'LT', 'KX'), claimLine('64494', 'LT')],
        says: 'no KX on 64494',
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('64493', { intent: unreadable('a PDF') }),
        lines: bare,
      },
    },
    skipped: {
      'a therapeutic injection': {
        procedure: performed('64493', { intent: documented('therapeutic') }),
        lines: bare,
      },
      'a source calls it therapeutic': {
        procedure: performed('64493', { intent: contradicted('diagnostic', 'therapeutic') }),
        lines: bare,
      },
      'the intent is not documented': { procedure: performed('64493'), lines: bare },
      'no claim is planned yet, and the note could not be read': {
        procedure: performed('64493', { intent: unreadable('a PDF') }),
        lines: bare.map((line) => ({ ...line, kind: 'procedure' as const })),
      },
      'no claim is planned yet': {
        procedure: performed('64493', diagnostic),
        lines: bare.map((line) => ({ ...line, kind: 'procedure' as const })),
      },
      'this payer does not use KX': {
        procedure: performed('64493', diagnostic),
        lines: bare,
        params: { 'facet.kx': false },
      },
      'an epidural': { procedure: performed('64483', diagnostic), lines: bare },
    },
  },
);

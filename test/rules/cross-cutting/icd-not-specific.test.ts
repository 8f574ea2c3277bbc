import { icdNotSpecific } from '../../../src/rules/cross-cutting/icd-not-specific.ts';
import { documented, planned, somewhere, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const diagnosed = (...codes: string[]) => ({
  diagnoses: documented(codes.map((code) => ({ code, evidence: somewhere }))),
});

testRule(
  icdNotSpecific,
  {},
  {
    met: {
      'a code that names its site': { procedure: planned('64635', diagnosed('M47.816')) },
      'a code that has no more specific form': { procedure: planned('62323', diagnosed('M96.1')) },
      'words without a code': {
        procedure: planned('62323', {
          diagnoses: documented([{ text: 'low back pain', evidence: somewhere }]),
        }),
      },
    },
    unmet: {
      'no site': {
        procedure: planned('64635', diagnosed('M47.819')),
        says: 'M47.819 names no site, unlike M47.815, M47.816',
      },
      'no site, in the neck': {
        procedure: planned('64633', diagnosed('M47.819')),
        says: 'M47.812',
      },
      'no side, on the left': {
        procedure: planned('64510', { ...diagnosed('G90.519'), laterality: documented('left') }),
        says: 'G90.519 names no side, unlike G90.512.',
      },
      'no side, and none charted': {
        procedure: planned('64510', diagnosed('G90.519')),
        says: 'G90.511, G90.512 or G90.513',
      },
      'no side, and the midline charted, which no code names': {
        procedure: planned('64510', { ...diagnosed('G90.519'), laterality: documented('midline') }),
        says: 'G90.511, G90.512 or G90.513',
      },
      'one open code beside a specific one': {
        procedure: planned('62323', diagnosed('M54.16', 'M54.10')),
        says: 'M54.10',
      },
      'the same code given twice': {
        procedure: planned('62323', diagnosed('M54.30', 'M54.30')),
        says: '"M54.30 names no side, unlike M54.31 or M54.32. Use',
      },
      'three open codes': {
        procedure: planned('62323', diagnosed('M54.10', 'M54.30', 'M47.819')),
        says: '; and 1 more. Use',
      },
      'two open codes': {
        procedure: planned('62323', diagnosed('M54.10', 'M54.30')),
        says: '; M54.30 names no side, unlike M54.31 or M54.32',
      },
    },
    unchecked: {
      'the conditions could not be read': {
        procedure: planned('62323', { diagnoses: unreadable('conditions: 403') }),
      },
    },
    skipped: {
      'no diagnosis is given': { procedure: planned('62323') },
    },
  },
);

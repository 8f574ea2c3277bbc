import { sijProvocativeTestsInsufficient } from '../../../src/rules/sacroiliac-joint/sij-provocative-tests-insufficient.ts';
import { documented, documentedInPart, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const tests = (positive: number, ...names: string[]) => ({
  provocativeTests: documented({ positive, names }),
});

testRule(
  sijProvocativeTestsInsufficient,
  { 'sij.min_tests': 3 },
  {
    met: {
      'three by name': {
        procedure: planned('27096', tests(3, 'FABER', 'Gaenslen', 'thigh thrust')),
        says: 'FABER, Gaenslen, thigh thrust',
      },
      'the other three': {
        procedure: planned('64451', tests(3, 'compression', 'distraction', 'Yeoman')),
      },
      'three without names': { procedure: planned('27096', tests(3)) },
      'three that count beside one that does not': {
        procedure: planned('27096', tests(4, 'FABER', 'Gaenslen', 'thigh thrust', 'Gillet')),
      },
    },
    unmet: {
      'two by name': {
        procedure: planned('27096', tests(2, 'FABER', 'Gaenslen')),
        says: '2 are charted (FABER, Gaenslen)',
      },
      'two without names': { procedure: planned('27096', tests(2)), says: 'not named' },
      'none was positive': { procedure: planned('27096', tests(0)) },
    },
    undocumented: {
      'no test is charted': { procedure: planned('27096'), says: 'Yeoman' },
      'three of which one does not count': {
        procedure: planned('27096', tests(3, 'FABER', 'Gaenslen', 'Fortin finger')),
        says: 'it does not count: Fortin finger',
      },
    },
    unchecked: {
      'a note that could not be read may tell of further tests': {
        procedure: planned('27096', {
          provocativeTests: documentedInPart(
            { positive: 2, names: ['faber', 'gaenslen'] },
            'notes: 403',
          ),
        }),
        says: 'notes: 403',
      },
      'the notes could not be read': {
        procedure: planned('27096', { provocativeTests: unreadable('notes: 403') }),
      },
    },
    skipped: { 'an epidural': { procedure: planned('62323') } },
  },
);

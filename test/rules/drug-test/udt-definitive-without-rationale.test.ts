import { udtDefinitiveWithoutRationale } from '../../../src/rules/drug-test/udt-definitive-without-rationale.ts';
import { codes, documented, documentedInPart, planned, unreadable } from '../../kit/chart.ts';
import { tested } from '../../kit/drug-tests.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  udtDefinitiveWithoutRationale,
  {},
  {
    met: {
      'a reason is given and the results could not be read': {
        procedure: planned('G0480', {
          definitiveRationale: documented('tell fentanyl apart'),
          testResults: unreadable('403'),
        }),
      },
      'a reason is given': {
        procedure: planned('G0480', { definitiveRationale: documented('tell fentanyl apart') }),
        says: 'tell fentanyl apart',
      },
      'the screen was unexpected': { procedure: planned('G0482', tested({ isUnexpected: true })) },
      'one screen of two was': {
        procedure: planned('G0480', tested({ isUnexpected: false }, { isUnexpected: true })),
      },
    },
    unmet: {
      'the screen was as expected': {
        procedure: planned('G0480', tested({ isUnexpected: false })),
        says: 'as expected',
      },
    },
    undocumented: {
      'nothing is charted': { procedure: planned('G0481'), says: 'G0481' },
      'two definitive codes': {
        procedure: planned('G0480', { codes: codes('G0480', 'G0481') }),
        says: 'G0480, G0481 is a',
      },
      'a screen of which nobody says how it came out': { procedure: planned('G0480', tested({})) },
      'one of two screens was as expected, and nobody says it of the other': {
        procedure: planned('G0480', tested({ isUnexpected: false }, {})),
      },
      'an earlier definitive test alone': {
        procedure: planned('G0480', tested({ kind: 'definitive', isUnexpected: true })),
      },
    },
    unchecked: {
      'a result that could not be read may have been unexpected': {
        procedure: planned('G0480', {
          testResults: documentedInPart(tested({ isUnexpected: false }).testResults.value, '403'),
        }),
        says: '403',
      },
      'the results could not be read': {
        procedure: planned('G0480', { testResults: unreadable('observations: 403') }),
      },
    },
    skipped: {
      'a presumptive test': { procedure: planned('80307') },
      'an epidural': { procedure: planned('62323') },
    },
  },
);

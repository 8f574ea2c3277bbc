import { udtNecessityMissing } from '../../../src/rules/drug-test/udt-necessity-missing.ts';
import { documented, planned, unreadable } from '../../kit/chart.ts';
import { diagnosed } from '../../kit/diagnoses.ts';
import { tested } from '../../kit/drug-tests.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  udtNecessityMissing,
  {},
  {
    met: {
      'a reason for a definitive test is given': {
        procedure: planned('G0480', { definitiveRationale: documented('fentanyl is not seen') }),
      },
      'a risk is assigned and the reason could not be read': {
        procedure: planned('80307', {
          testRationale: unreadable('403'),
          riskTier: documented('high'),
        }),
      },
      'a reason is given': {
        procedure: planned('80307', { testRationale: documented('pill count was short') }),
        says: 'pill count was short',
      },
      'a risk is assigned': { procedure: planned('80307', { riskTier: documented('high') }) },
      'an earlier result was unexpected': {
        procedure: planned('80307', tested({ isUnexpected: true })),
      },
      'opioids are prescribed for long': {
        procedure: planned('80307', { diagnoses: diagnosed('M54.50', 'Z79.891') }),
      },
      'a reason is given and the rest could not be read': {
        procedure: planned('80307', {
          testRationale: documented('new to opioids'),
          diagnoses: unreadable('403'),
        }),
      },
    },
    undocumented: {
      'no reason': { procedure: planned('80307'), says: 'gives no reason' },
      'pain alone': { procedure: planned('80307', { diagnoses: diagnosed('M54.50') }) },
      'an earlier result was as expected': {
        procedure: planned('80307', tested({ isUnexpected: false })),
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: planned('80307', { testRationale: unreadable('notes: 403') }),
      },
      'the diagnoses could not be read': {
        procedure: planned('80307', { diagnoses: unreadable('conditions: 403') }),
      },
    },
    skipped: { 'an epidural': { procedure: planned('62323') } },
  },
);

import { pnbIndicationNoncovered } from '../../../src/rules/peripheral-nerve-block/pnb-indication-noncovered.ts';
import { planned, unreadable } from '../../kit/chart.ts';
import { diagnosed, inWords } from '../../kit/diagnoses.ts';
import { testRule } from '../../kit/test-rule.ts';

const block = (...codes: string[]) => planned('64450', { diagnoses: diagnosed(...codes) });

testRule(
  pnbIndicationNoncovered,
  { 'pnb.metabolic_neuropathy_covered': false },
  {
    met: {
      'tarsal tunnel syndrome': { procedure: block('G57.51') },
      'diabetes with tarsal tunnel syndrome': { procedure: block('E11.42', 'G57.51') },
      'a diagnosis in words besides': {
        procedure: planned('64450', {
          diagnoses: {
            ...diagnosed('E11.42'),
            value: [...diagnosed('E11.42').value, ...inWords('tarsal tunnel').value],
          },
        }),
      },
      'diabetes without neuropathy': { procedure: block('E11.9') },
    },
    unmet: {
      'in words that name the diabetes last': {
        procedure: planned('64450', {
          diagnoses: inWords('peripheral neuropathy due to type 2 diabetes'),
        }),
      },
      'diabetic polyneuropathy alone': { procedure: block('E11.42'), says: 'E11.42' },
      'with chronic pain and insulin, which name no nerve': {
        procedure: block('E10.40', 'G89.29', 'Z79.4'),
      },
      'in words': {
        procedure: planned('64450', {
          diagnoses: inWords('painful diabetic peripheral neuropathy'),
        }),
      },
    },
    unchecked: {
      'the diagnoses could not be read': {
        procedure: planned('64450', { diagnoses: unreadable('conditions: 403') }),
      },
    },
    skipped: {
      'a payer that covers it, though the diagnoses could not be read': {
        procedure: planned('64450', { diagnoses: unreadable('403') }),
        params: { 'pnb.metabolic_neuropathy_covered': true },
      },
      'no diagnosis': { procedure: planned('64450') },
      'a payer that covers it': {
        procedure: block('E11.42'),
        params: { 'pnb.metabolic_neuropathy_covered': true },
      },
      'a sympathetic block': {
        procedure: planned('64520', { diagnoses: diagnosed('E11.42') }),
      },
    },
  },
);

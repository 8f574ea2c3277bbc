import { functionScaleMissing } from '../../../src/rules/cross-cutting/function-scale-missing.ts';
import { documented, planned, somewhere, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  functionScaleMissing,
  { 'function.required': true },
  {
    met: {
      'a score of disability': {
        procedure: planned('62323', {
          functionMeasures: documented([{ scale: 'ODI', value: 42, evidence: somewhere }]),
        }),
      },
      'words on what the patient cannot do': {
        procedure: planned('62323', { functionMeasures: documented([{ evidence: somewhere }]) }),
      },
    },
    undocumented: {
      'an epidural': { procedure: planned('62323'), says: 'ODI' },
      'a facet injection': { procedure: planned('64493') },
      'an ablation': { procedure: planned('64635') },
      'a sacroiliac injection': { procedure: planned('27096') },
      'trigger points': { procedure: planned('20552') },
    },
    unchecked: {
      'the EHR refused observations': {
        procedure: planned('62323', { functionMeasures: unreadable('observations: 403') }),
      },
    },
    skipped: {
      'a policy that asks for none': {
        procedure: planned('62323'),
        params: { 'function.required': false },
      },
      'a joint injection': { procedure: planned('20610') },
    },
  },
);

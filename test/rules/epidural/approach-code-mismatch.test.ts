import { approachCodeMismatch } from '../../../src/rules/epidural/approach-code-mismatch.ts';
import { contradicted, documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  approachCodeMismatch,
  {},
  {
    met: {
      'interlaminar under its code': {
        procedure: performed('62323', { approach: documented('interlaminar') }),
      },
      'caudal shares the lumbar code': {
        procedure: performed('62322', { approach: documented('caudal') }),
      },
      'transforaminal under its code': {
        procedure: performed('64479', { approach: documented('transforaminal') }),
      },
    },
    unmet: {
      'an interlaminar note under a transforaminal code': {
        procedure: performed('64483', { approach: documented('interlaminar', 'interlaminar ESI') }),
        says: 'interlaminar ESI',
      },
      'a transforaminal note under an interlaminar code': {
        procedure: performed('62321', { approach: documented('transforaminal') }),
      },
      'caudal under a cervical code': {
        procedure: performed('62321', { approach: documented('caudal') }),
      },
      'the order fits and the note does not': {
        procedure: performed('64483', { approach: contradicted('transforaminal', 'interlaminar') }),
        says: 'DocumentReference/n',
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('62323', { approach: unreadable('a PDF') }),
      },
    },
    skipped: {
      'no approach is documented, which another rule says': { procedure: performed('62323') },
      'a facet injection': { procedure: performed('64493') },
    },
  },
);

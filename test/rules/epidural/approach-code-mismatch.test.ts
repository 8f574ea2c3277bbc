import { approachCodeMismatch } from '../../../src/rules/epidural/approach-code-mismatch.ts';
import {
  claimLine,
  codes,
  contradicted,
  documented,
  performed,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const { technique: _technique, ...inWords } = performed('64483', {
  codes: [],
  approach: documented('interlaminar'),
});

testRule(
  approachCodeMismatch,
  {},
  {
    met: {
      'interlaminar under its code': {
        procedure: performed('62323', { approach: documented('interlaminar') }),
      },
      'caudal under a lumbar code beside a cervical one': {
        procedure: performed('62323', {
          codes: codes('62323', '62321'),
          approach: documented('caudal'),
        }),
      },
      'a claim with the code of the approach, whatever else stands on it': {
        procedure: performed('64483', { approach: documented('transforaminal') }),
        lines: [claimLine('62323'), claimLine('64483', 'RT')],
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
      'a claim with the code of another approach alone': {
        procedure: performed('64483', { approach: documented('transforaminal') }),
        lines: [claimLine('62323')],
        says: 'The claim has 62323, but the chart says transforaminal.',
      },
      'a claim with a transforaminal code for an interlaminar injection': {
        procedure: performed('62323', { approach: documented('interlaminar') }),
        lines: [claimLine('64483', 'RT'), claimLine('64484', 'RT')],
        says: 'The claim has 64483 and 64484',
      },
      'a transforaminal note under an interlaminar code': {
        procedure: performed('62321', { approach: documented('transforaminal') }),
      },
      'caudal under a cervical code': {
        procedure: performed('62321', { approach: documented('caudal') }),
      },
      'two sources under two codes': {
        procedure: performed('62323', {
          codes: codes('62323', '62321'),
          approach: contradicted('transforaminal', 'medial-branch'),
        }),
        says: 'The code 62323, 62321 stands for interlaminar or caudal, but the chart says transforaminal (Procedure/test); medial-branch (DocumentReference/n).',
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
      'words that cannot be tied to this procedure': {
        procedure: performed('64483', {
          approach: { ...documented('interlaminar' as const), loose: true },
        }),
        says: 'cannot be tied',
      },
      'words alone name the epidural': {
        procedure: inWords,
      },
      'a facet injection': { procedure: performed('64493') },
    },
  },
);

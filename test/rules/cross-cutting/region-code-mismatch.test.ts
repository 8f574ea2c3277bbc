import { regionCodeMismatch } from '../../../src/rules/cross-cutting/region-code-mismatch.ts';
import { claimLine, codes, documented, performed, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const at = (...levels: string[]) => ({ levels: documented(levels) });
const both = { codes: codes('64490', '64494'), region: documented('lumbar-sacral' as const) };

testRule(
  regionCodeMismatch,
  {},
  {
    met: {
      'a lumbar code and level': { procedure: planned('62323', at('L4-L5')) },
      'a cervical code and level': { procedure: planned('62321', at('C7-T1')) },
      'a transforaminal injection at T12-L1 coded thoracic': {
        procedure: performed('64479', at('T12-L1')),
      },
      'a transforaminal injection at L1-L2 coded lumbar': {
        procedure: performed('64483', at('L1-L2')),
      },
      'a nerve as the target': { procedure: performed('64483', at('S1')) },
      'facets of T12-L1 and L1-L2 as 64490 with 64494': {
        procedure: performed('64490', { ...both, ...at('T12-L1', 'L1-L2') }),
      },
      'the medial branches of T12 and L1, which supply L1-L2': {
        procedure: performed('64493', at('T12', 'L1')),
      },
      'a facet at T12-L1 alone, which sources leave open': {
        procedure: performed('64493', at('T12-L1')),
      },
      'an interlaminar injection at T12-L1, which sources leave open': {
        procedure: performed('62323', at('T12-L1')),
      },
      'facets of T12-L1 and L1-L2 under one code': {
        procedure: performed('64493', at('T12-L1', 'L1-L2')),
      },
      'facets of T12-L1 and L2-L3 under two lumbar codes': {
        procedure: performed('64493', {
          codes: codes('64493', '64494'),
          ...at('T12-L1', 'L2-L3'),
        }),
      },
      'facets of L1-L2 and L2-L3': {
        procedure: performed('64493', { codes: codes('64493', '64494'), ...at('L1-L2', 'L2-L3') }),
      },
      'an ablation at T12-L1 and L1-L2, of which no source says how it is split': {
        procedure: performed('64635', { codes: codes('64635', '64636'), ...at('T12-L1', 'L1-L2') }),
      },
      'a lone branch of the same region': { procedure: performed('64493', at('L3')) },
      'a note that tells of two regions at once': {
        procedure: performed('62323', at('C5-C6', 'L4-L5')),
      },
    },
    unmet: {
      'a lumbar code at a cervical level': {
        procedure: planned('62323', at('C5-C6')),
        says: '62323 stands for the low back, but the chart names C5-C6',
      },
      'a cervical code at a lumbar level': { procedure: performed('64490', at('L4-L5')) },
      'a transforaminal injection at T12-L1 coded lumbar': {
        procedure: performed('64483', at('T12-L1')),
        says: 'A transforaminal injection at T12-L1 is 64479.',
      },
      'a transforaminal injection at another level': {
        procedure: performed('64483', at('C6-C7')),
        says: '(Procedure/test). Correct the code',
      },
      'the medial branches of T11 and T12 coded with L1-L2 as lumbar': {
        procedure: performed('64493', {
          codes: codes('64493', '64494'),
          ...at('T12-L1', 'L1-L2'),
        }),
        says: '64490 for T12-L1 and 64494 for L1-L2',
      },
      'two codes of the other region': {
        procedure: performed('64493', { codes: codes('64493', '64494'), ...at('C4-C5') }),
        says: '64493 and 64494 stand for the low back',
      },
      'an add-on of the other region': {
        procedure: performed('64490', { ...both, ...at('C4-C5', 'C5-C6') }),
        says: '64494 stands for the low back',
      },
      'the claim is for the other region': {
        procedure: performed('62321', at('C7-T1')),
        lines: [claimLine('62323')],
        says: '62323',
      },
      'another source names a level of the other region': {
        procedure: performed('62323', {
          levels: {
            ...documented(['L4-L5']),
            contradictions: [
              { value: ['C5-C6'], origin: 'note', evidence: { reference: 'DocumentReference/n' } },
            ],
          },
        }),
        says: 'DocumentReference/n',
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('62323', { levels: unreadable('a PDF') }),
      },
    },
    skipped: {
      'no level is named': { procedure: performed('62323') },
      'the levels cannot be tied to this procedure': {
        procedure: performed('62323', { levels: { ...documented(['C5-C6']), loose: true } }),
      },
      'a family without regions whose note could not be read': {
        procedure: performed('20610', { levels: unreadable('a PDF') }),
      },
      'a code without a region': { procedure: performed('27096', at('C5-C6')) },
    },
  },
);

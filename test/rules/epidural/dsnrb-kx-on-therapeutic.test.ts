import { dsnrbKxOnTherapeutic } from '../../../src/rules/epidural/dsnrb-kx-on-therapeutic.ts';
import type { Intent } from '../../../src/terminology/site.ts';
import { claimLine, contradicted, documented, performed, somewhere } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const marked = [claimLine('64483', 'LT', 'KX')];
const kx = documented('diagnostic' as const, 'KX');
const drug = (name: string) => ({ injectate: documented([{ name, evidence: somewhere }]) });

testRule(
  dsnrbKxOnTherapeutic,
  { 'dsnrb.kx': true },
  {
    met: {
      'the note calls it diagnostic': {
        procedure: performed('64483', { intent: documented('diagnostic', 'diagnostic block') }),
        lines: marked,
      },
      'the sources differ': {
        procedure: performed('64483', { intent: contradicted('therapeutic', 'diagnostic') }),
        lines: marked,
      },
    },
    unmet: {
      'the note calls it therapeutic': {
        procedure: performed('64483', {
          intent: {
            ...kx,
            contradictions: contradicted<Intent>('diagnostic', 'therapeutic').contradictions,
          },
        }),
        lines: marked,
        says: 'the chart documents a therapeutic injection',
      },
      'an interlaminar injection': {
        procedure: performed('62323', { intent: documented('therapeutic') }),
        lines: [claimLine('62323', 'KX')],
      },
    },
    undocumented: {
      'a steroid, and no word on the intent': {
        procedure: performed('64483', { intent: kx, ...drug('triamcinolone acetonide') }),
        lines: marked,
        says: 'triamcinolone acetonide and no diagnostic intent',
      },
    },
    skipped: {
      'words on the intent that cannot be tied to this procedure': {
        procedure: performed('64483', {
          intent: { ...documented('therapeutic' as const), loose: true },
        }),
        lines: marked,
      },
      'an anesthetic, and no word on the intent': {
        procedure: performed('64483', { intent: kx, ...drug('lidocaine') }),
        lines: marked,
      },
      'neither drug nor intent': { procedure: performed('64483', { intent: kx }), lines: marked },
      'no KX': {
        procedure: performed('64483', { intent: documented('therapeutic') }),
        lines: [claimLine('64483', 'LT')],
      },
      'a facet injection': {
        procedure: performed('64493', { intent: documented('therapeutic') }),
        lines: [claimLine('64493', 'KX')],
      },
      'this payer does not use KX': {
        procedure: performed('64483', { intent: documented('therapeutic') }),
        lines: marked,
        params: { 'dsnrb.kx': false },
      },
    },
  },
);

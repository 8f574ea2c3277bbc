import type { Sedation } from '../../../src/chart/performance.ts';
import { sedationNotJustified } from '../../../src/rules/cross-cutting/sedation-not-justified.ts';
import { documented, performed, planned, unreadable } from '../../kit/chart.ts';
import { against, loosely } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const sedated = (level: Sedation['level'], justification?: string): Sedation => ({
  level,
  ...(justification && { justification }),
});
const sedation = (level: Sedation['level'], justification?: string) => ({
  sedation: documented(sedated(level, justification), 'the words'),
});

testRule(
  sedationNotJustified,
  {
    'sedation.families': ['epidural', 'facet-injection', 'sacroiliac-injection'],
    'sedation.justification_suffices': ['facet-ablation'],
  },
  {
    met: {
      'no sedation is stated': { procedure: performed('62323', sedation('none')) },
      'minimal sedation': { procedure: performed('62323', sedation('minimal')) },
      'a reason of this patient': {
        procedure: performed('62323', sedation('moderate', 'severe needle phobia with syncope')),
        says: 'needle phobia',
      },
      'another source gives the reason': {
        procedure: performed('62323', {
          sedation: against(sedated('moderate'), sedated('moderate', 'severe spasticity')),
        }),
        says: 'spasticity',
      },
      'a reason in words that may be about another procedure': {
        procedure: performed('62323', {
          sedation: loosely(sedated('moderate', 'severe spasticity')),
        }),
      },
      'an ablation with its reason': {
        procedure: planned('64635', sedation('moderate', 'could not lie still')),
      },
    },
    unmet: {
      'moderate sedation for an epidural': {
        procedure: performed('62323', sedation('moderate')),
        says: 'moderate sedation (\\"the words\\")',
      },
      'deep sedation': { procedure: performed('62323', sedation('deep')) },
      'monitored anesthesia care on an order': {
        procedure: planned('64493', sedation('monitored-anesthesia-care')),
        says: 'monitored anesthesia care',
      },
      'general anesthesia for a sacroiliac injection': {
        procedure: planned('27096', sedation('general')),
      },
    },
    undocumented: {
      'an ablation, for which a reason suffices': {
        procedure: planned('64635', sedation('moderate')),
        says: 'If there is a need',
      },
      'words that may be about another procedure': {
        procedure: performed('62323', { sedation: loosely(sedated('moderate')) }),
        says: 'If these words are about this procedure',
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('62323', { sedation: unreadable('a PDF') }),
      },
    },
    skipped: {
      'nothing is said of sedation': { procedure: performed('62323') },
      'a kind of which the policy does not speak': {
        procedure: performed('20552', sedation('moderate')),
      },
    },
  },
);

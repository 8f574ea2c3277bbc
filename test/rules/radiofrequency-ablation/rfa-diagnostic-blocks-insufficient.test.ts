import { rfaDiagnosticBlocksInsufficient } from '../../../src/rules/radiofrequency-ablation/rfa-diagnostic-blocks-insufficient.ts';
import {
  documented,
  history,
  planned,
  relief,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { ablation, block, FIRST, SECOND } from './blocks.ts';

const procedure = ablation();
const after = (...blocks: Parameters<typeof block>[1][]) =>
  history(blocks.map((over, index) => block(index === 0 ? FIRST : SECOND, over)));

testRule(
  rfaDiagnosticBlocksInsufficient,
  { 'rfa.blocks': 2, 'rfa.relief_threshold': 80 },
  {
    met: {
      'five to one and ten to two are exactly 80 %': {
        procedure,
        history: after({ relief: relief((4 / 5) * 100) }, { relief: relief((8 / 10) * 100) }),
      },
      'words alone tell of one of them': {
        procedure,
        history: history([block(FIRST)], { told: [block(SECOND)] }),
      },
      'a third block failed': {
        procedure,
        history: history([
          block(FIRST),
          block(SECOND),
          block('2026-08-01', { relief: relief(10) }),
        ]),
      },
      'relief of a third could not be read': {
        procedure,
        history: history([
          block(FIRST),
          block(SECOND),
          block('2026-08-01', { relief: unreadable('403') }),
        ]),
      },
      'the blocks were bilateral and covered more levels': {
        procedure,
        history: after(
          { laterality: documented('bilateral'), levels: documented(['L3-L4', 'L4-L5']) },
          { laterality: documented('bilateral'), levels: documented(['L4-L5', 'L5-S1']) },
        ),
      },
      'the blocks name the medial branches L3 and L4': {
        procedure,
        history: after({ levels: documented(['L3', 'L4']) }, { levels: documented(['L3', 'L4']) }),
      },
      'left and right blocks cover a bilateral ablation': {
        procedure: ablation({ laterality: documented('bilateral') }),
        history: history(
          (['left', 'right'] as const).flatMap((side, index) => [
            block(`2026-0${3 + index}-01`, { laterality: documented(side) }),
            block(`2026-0${5 + index}-01`, { laterality: documented(side) }),
          ]),
        ),
      },
      '77.8 % is enough where 50 % is asked for': {
        procedure,
        params: { 'rfa.relief_threshold': 50 },
        history: after({ relief: relief((7 / 9) * 100) }, { relief: relief((7 / 9) * 100) }),
      },
    },
    unmet: {
      'nine to two is 77.8 %': {
        procedure,
        history: after({}, { relief: relief((7 / 9) * 100) }),
        says: '77.8 %',
      },
      'one hair under the threshold': { procedure, history: after({}, { relief: relief(79.99) }) },
      'no block is in the chart': { procedure, says: '0 of 2' },
      'both were on the other side': {
        procedure,
        history: after({ laterality: documented('right') }, { laterality: documented('right') }),
      },
      'both were at another level': {
        procedure,
        history: after({ levels: documented(['L3-L4']) }, { levels: documented(['L3-L4']) }),
      },
      'both were cervical': {
        procedure,
        history: history([FIRST, SECOND].map((on) => session('64490', on, { relief: relief(90) }))),
      },
      'one side of a bilateral ablation was blocked once': {
        procedure: ablation({ laterality: documented('bilateral') }),
        history: after({ laterality: documented('bilateral') }, {}),
      },
      'a therapeutic injection is no diagnostic block': {
        procedure,
        history: after({}, { intent: documented('therapeutic') }),
      },
    },
    undocumented: {
      'the relief of the second was never charted': {
        procedure,
        history: after({}, { relief: undocumented }),
        says: 'relief not charted',
      },
      'the side of the second was never charted': {
        procedure,
        history: after({}, { laterality: undocumented }),
      },
      'the order names no level': {
        procedure: ablation({ levels: undocumented }),
        history: after({}, {}),
      },
    },
    unchecked: {
      'the EHR refused the procedures': {
        procedure,
        history: history([], { unread: ['procedures: 403'] }),
      },
      'the EHR refused the scores': {
        procedure,
        history: after({}, { relief: unreadable('observations: 403') }),
      },
    },
    skipped: {
      'a repeat at the same site': {
        procedure,
        history: history([
          session('64635', '2025-01-01', {
            levels: documented(['L4-L5']),
            laterality: documented('left'),
          }),
        ]),
      },
      'a facet injection': { procedure: planned('64493') },
    },
  },
);

testRule(
  rfaDiagnosticBlocksInsufficient,
  { 'rfa.blocks': 2, 'rfa.relief_threshold': 80 },
  {
    unmet: {
      'an earlier ablation on the other side makes no repeat': {
        procedure,
        history: history([
          session('64635', '2025-01-01', {
            levels: documented(['L4-L5']),
            laterality: documented('right'),
          }),
        ]),
      },
    },
  },
);

import { rfaEmInGlobal } from '../../../src/rules/radiofrequency-ablation/rfa-em-in-global.ts';
import {
  claimLine,
  day,
  documented,
  history,
  performed,
  planned,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const visit = { procedure: performed('99213'), lines: [claimLine('99213')] };
const ablated = (on: string, code = '64635') => history([session(code, on)]);

testRule(
  rfaEmInGlobal,
  {},
  {
    met: {
      'marked as unrelated': {
        ...visit,
        lines: [claimLine('99213', '24')],
        history: ablated('2026-11-14'),
      },
      'marked as separate': {
        ...visit,
        lines: [claimLine('99213', '25')],
        history: ablated('2026-11-14'),
      },
    },
    unmet: {
      'the day after': { ...visit, history: ablated('2026-11-20') },
      'the tenth day after': {
        ...visit,
        history: ablated('2026-11-11'),
        says: '99213 on 2026-11-21 falls within the 10 days that belong to the ablation of 2026-11-11',
      },
      'after an ablation of sacroiliac nerves': {
        ...visit,
        history: ablated('2026-11-14', '64625'),
      },
      'after an ablation on the same claim': {
        ...visit,
        alongside: [
          performed('64633', {
            reference: 'Procedure/rfa',
            dateOfService: documented(day('2026-11-14')),
          }),
        ],
      },
    },
    unchecked: {
      'the history could not be read': {
        ...visit,
        facts: { history: unreadable('procedures: 403') },
      },
    },
    skipped: {
      'after an ablation whose day nobody charts': {
        ...visit,
        history: history([session('64635', '2026-11-14', { dateOfService: undocumented })]),
      },
      'the eleventh day after': { ...visit, history: ablated('2026-11-10') },
      'the same day, on which modifier 25 decides': { ...visit, history: ablated('2026-11-21') },
      'after a facet injection': { ...visit, history: ablated('2026-11-14', '64493') },
      'an ablation that is only ordered': {
        ...visit,
        alongside: [planned('64635', { dateOfService: documented(day('2026-11-14')) })],
      },
      'no claim': { procedure: performed('99213'), history: ablated('2026-11-14') },
      'an ablation itself': {
        procedure: performed('64635'),
        lines: [claimLine('64635')],
        history: ablated('2026-11-14'),
      },
    },
  },
);

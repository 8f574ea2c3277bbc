import { sijRepeatResponseInsufficient } from '../../../src/rules/sacroiliac-joint/sij-repeat-response-insufficient.ts';
import { documented, history, planned, undocumented, unreadable } from '../../kit/chart.ts';
import { heldTo, improved, lasted } from '../../kit/responses.ts';
import { testRule } from '../../kit/test-rule.ts';
import { block, injection, plannedInjection } from './joint.ts';

const procedure = plannedInjection();
const LAST = '2026-08-21';

testRule(
  sijRepeatResponseInsufficient,
  { 'sij.repeat_relief': 50, 'sij.repeat_months': 3 },
  {
    met: {
      '50 % for three months to the day': {
        procedure,
        history: history([injection(LAST, heldTo(50, '2026-11-21'))]),
      },
      'an injection of both sides before it': {
        procedure,
        history: history([
          injection(LAST, { ...lasted(60, 'P3M'), laterality: documented('bilateral') }),
        ]),
      },
    },
    unmet: {
      '50 % for three months less a day': {
        procedure,
        history: history([injection(LAST, heldTo(50, '2026-11-20'))]),
      },
      '49.9 %': { procedure, history: history([injection(LAST, heldTo(49.9, '2026-11-21'))]) },
    },
    undocumented: {
      'nobody wrote how it helped': { procedure, history: history([injection(LAST)]) },
      'nobody wrote how long it helped': {
        procedure,
        history: history([injection(LAST, improved(80))]),
      },
      'nobody says which side a later one was on': {
        procedure,
        history: history([
          injection(LAST, lasted(60, 'P3M')),
          injection('2026-10-01', { laterality: undocumented }),
        ]),
        says: 'side or intent',
      },
    },
    unchecked: {
      'the response could not be read': {
        procedure,
        history: history([injection(LAST, { responses: unreadable('403') })]),
      },
      'earlier sessions could not be read': {
        procedure,
        history: history([], { unread: ['403'] }),
      },
      'the planned date is a month': {
        procedure: plannedInjection({ dateOfService: undocumented }),
      },
    },
    skipped: {
      'the first therapeutic one': { procedure, history: history([block(LAST)]) },
      'the last one was on the other side': {
        procedure,
        history: history([injection(LAST, { laterality: documented('right') })]),
      },
      'a diagnostic block': {
        procedure: plannedInjection({ intent: documented('diagnostic') }),
        history: history([injection(LAST)]),
      },
      'a facet injection': { procedure: planned('64493') },
    },
  },
);

import { mueExceeded } from '../../../src/rules/cross-cutting/mue-exceeded.ts';
import { claimLine, day, orderLine, performed, planned } from '../../kit/chart.ts';
import { editsOf } from '../../kit/edits.ts';
import { testRule } from '../../kit/test-rule.ts';

const units = [
  { code: '64493', units: 1, adjudication: 2 as const },
  { code: '64636', units: 4, adjudication: 3 as const },
  { code: 'J3301', units: 16, adjudication: 1 as const },
];
const edits = editsOf({ units });
const of = (code: string, count: number, ...modifiers: string[]) => ({
  ...claimLine(code, ...modifiers),
  units: count,
});

testRule(
  mueExceeded,
  {},
  {
    met: {
      'one unit of one': { procedure: performed('64493'), lines: [of('64493', 1)], edits },
      'four units of four': { procedure: performed('64635'), lines: [of('64636', 4)], edits },
      'left and right are one service on two sides': {
        procedure: performed('64493'),
        lines: [of('64493', 1, 'LT'), of('64493', 1, 'RT')],
        edits,
      },
      'a limit by line holds on each line': {
        procedure: performed('20610'),
        lines: [of('20610', 1), of('J3301', 16), of('J3301', 16)],
        edits,
      },
      'practitioner and facility, who both report one session': {
        procedure: performed('64493'),
        lines: [
          { ...of('64493', 1, '50'), bill: 'professional' },
          { ...of('64493', 1, 'RT'), bill: 'institutional' },
          { ...of('64493', 1, 'LT'), bill: 'institutional' },
        ],
        edits,
      },
      'the same code on two days': {
        procedure: performed('64493'),
        lines: [of('64493', 1), { ...of('64493', 1), day: day('2026-11-22') }],
        edits,
      },
    },
    unmet: {
      'two units of one': {
        procedure: performed('64493'),
        lines: [of('64493', 2)],
        edits,
        says: '(NCCI 2026-10-01): 2 units of 64493, at most 1',
      },
      'too many on one of two bills': {
        procedure: performed('64493'),
        lines: [
          { ...of('64493', 1, '50'), bill: 'professional' },
          { ...of('64493', 2), bill: 'institutional' },
        ],
        edits,
        says: '2 units of 64493',
      },
      'five units of four on two lines': {
        procedure: performed('64635'),
        lines: [of('64636', 3, 'LT'), of('64636', 2)],
        edits,
        says: '5 units of 64636',
      },
      'two lines without a side': {
        procedure: performed('64493'),
        lines: [of('64493', 1), of('64493', 1)],
        edits,
      },
      'a drug line that stands for no procedure': {
        procedure: performed('20610'),
        lines: [of('20610', 1), of('J3301', 17)],
        edits,
      },
      'the built-in table says so': {
        procedure: performed('64493'),
        lines: [of('64493', 2)],
        edits: editsOf({ units }, true),
        says: 'no CMS quarterly file is loaded',
      },
    },
    skipped: {
      'no limit is known': { procedure: performed('64405'), lines: [of('64405', 9)], edits },
      'an order is no claim': {
        procedure: planned('64493'),
        lines: [{ ...orderLine('64493'), units: 2 }],
        edits,
      },
      'the line belongs to another procedure': {
        procedure: performed('20552', { reference: 'Procedure/a' }),
        alongside: [performed('64493', { reference: 'Procedure/b' })],
        lines: [of('64493', 2)],
        edits,
      },
      'no lines': { procedure: performed('64493'), edits },
    },
  },
);

import { pnbFrequency } from '../../../src/rules/peripheral-nerve-block/pnb-frequency.ts';
import {
  documented,
  history,
  planned,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { named } from '../../kit/nerves.ts';
import { testRule } from '../../kit/test-rule.ts';

const left = { laterality: documented('left' as const) };
const procedure = planned('64405', left);
const DAYS = ['2026-06-01', '2026-08-01', '2026-10-01'];
const blocks = (code: string, over = {}, days = DAYS) =>
  history(days.map((on) => session(code, on, { ...left, ...over })));

testRule(
  pnbFrequency,
  { 'pnb.max': { sessions: 3, months: 6 } },
  {
    met: {
      'the first': { procedure },
      'two before': { procedure, history: blocks('64405', {}, DAYS.slice(1)) },
      'the earliest is just out of the window': {
        procedure,
        history: blocks('64405', {}, ['2026-05-21', '2026-08-01', '2026-10-01']),
      },
      'three on the other side': {
        procedure,
        history: blocks('64405', { laterality: documented('right') }),
      },
      'three of another nerve': { procedure, history: blocks('64418') },
      'three of another nerve under one code': {
        procedure: planned('64450', { ...left, nerves: named('tibial') }),
        history: blocks('64450', { nerves: named('sural') }),
      },
      'three epidurals': { procedure, history: blocks('62323') },
    },
    unmet: {
      'three before': { procedure, history: blocks('64405'), says: '3 done' },
      'the earliest is just in the window': {
        procedure,
        history: blocks('64405', {}, ['2026-05-22', '2026-08-01', '2026-10-01']),
        says: 'Boundary date',
      },
      'three of one named nerve under one code': {
        procedure: planned('64450', { ...left, nerves: named('posterior tibial nerve') }),
        history: blocks('64450', { nerves: named('tibial') }),
      },
      'a bilateral session counts for either side': {
        procedure,
        history: blocks('64405', { laterality: documented('bilateral') }),
      },
    },
    undocumented: {
      'the nerves of earlier blocks are not charted': {
        procedure: planned('64450', { ...left, nerves: named('tibial') }),
        history: blocks('64450'),
        says: 'nerve and side',
      },
      'the order names neither code nor nerve': {
        procedure: { ...procedure, codes: [] },
        history: blocks('64405'),
      },
      'the side of an earlier block is not charted': {
        procedure,
        history: blocks('64405', { laterality: undocumented }),
      },
    },
    unchecked: {
      'earlier procedures could not be read': {
        procedure,
        history: history([], { unread: ['procedures: 403'] }),
      },
      'the date names no day': {
        procedure: planned('64405', { ...left, dateOfService: undocumented }),
      },
      'the date could not be read': {
        procedure: planned('64405', { dateOfService: unreadable('403') }),
      },
    },
    skipped: { 'an epidural': { procedure: planned('62323') } },
  },
);

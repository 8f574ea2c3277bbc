import { sameSessionIlesiTfesi } from '../../../src/rules/epidural/same-session-ilesi-tfesi.ts';
import {
  claimLine,
  codes,
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

const interlaminar = planned('62323');
const transforaminal = planned('64483');

testRule(
  sameSessionIlesiTfesi,
  { 'esi.mixed_approach': false },
  {
    met: {
      'two transforaminal injections': { procedure: transforaminal, alongside: [planned('64483')] },
      'caudal and interlaminar share their codes': {
        procedure: interlaminar,
        alongside: [planned('62323', { approach: documented('caudal') })],
      },
    },
    unmet: {
      'both on one order': {
        procedure: interlaminar,
        alongside: [transforaminal],
        says: 'interlaminar or caudal and transforaminal epidural injections of one region',
      },
      'the same from the other one’s side': {
        procedure: transforaminal,
        alongside: [interlaminar],
      },
      'both on one claim': {
        procedure: performed('64483'),
        alongside: [performed('62323')],
        says: 'correct the one that is wrong',
      },
      'a session done elsewhere that day holds the other approach': {
        procedure: transforaminal,
        history: history([session('62323', '2026-11-21')]),
      },
      'words name the approach where no code does': {
        procedure: planned('62323', { codes: [], approach: documented('caudal') }),
        alongside: [planned('64483', { codes: [], approach: documented('transforaminal') })],
      },
      'both are billed although one is charted': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), claimLine('64483', 'RT')],
      },
      'one procedure under both codes': {
        procedure: planned('62323', { codes: codes('62323', '64483') }),
      },
    },
    undocumented: {
      'the region of the other one is not named': {
        procedure: interlaminar,
        alongside: [planned('64483', { region: undocumented })],
        says: 'name the levels',
      },
    },
    unchecked: {
      'the region of the other one could not be read': {
        procedure: interlaminar,
        alongside: [planned('64483', { region: unreadable('notes: 403') })],
      },
    },
    skipped: {
      'one is charted and the other billed in its place, which another rule judges': {
        procedure: performed('64483'),
        lines: [claimLine('62323')],
      },
      'the other approach is billed for the other region': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), claimLine('64479', 'RT')],
      },
      'the other one is in the other region, which another rule judges': {
        procedure: interlaminar,
        alongside: [planned('64479')],
      },
      'the other one is planned for the day after': {
        procedure: interlaminar,
        alongside: [planned('64483', { dateOfService: documented(day('2026-11-22')) })],
      },
      'a facet injection beside it': { procedure: interlaminar, alongside: [planned('64493')] },
      'a policy that takes both': {
        procedure: interlaminar,
        params: { 'esi.mixed_approach': true },
        alongside: [transforaminal],
      },
      'a facet injection': { procedure: planned('64493'), alongside: [transforaminal] },
    },
  },
);

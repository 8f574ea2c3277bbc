import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { esiRepeatResponseInsufficient } from '../../../src/rules/epidural/esi-repeat-response-insufficient.ts';
import {
  day,
  documented,
  history,
  planned,
  relief,
  session,
  somewhere,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { heldTo, improved, lasted, response } from '../../kit/responses.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = planned('62323');
const params = {
  'esi.repeat_relief': 50,
  'esi.repeat_duration_months': 3,
  'esi.repeat_duration_days': null,
};
const LAST = '2026-08-21';
/** The last of two sessions, so that a first one that failed is out of question. */
const after = (over: Partial<PainProcedure>, on = LAST) =>
  history([session('62323', '2026-03-01'), session('62323', on, over)]);
const both = (...percents: [number, string][]) => ({
  responses: documented(
    percents.map(([percent, until]) => response(percent, { heldTo: day(until) })),
  ),
});

testRule(esiRepeatResponseInsufficient, params, {
  met: {
    'exactly 50 % to the day on which three months are over': {
      procedure,
      history: after(heldTo(50, '2026-11-21')),
      says: '50 %',
    },
    '60 % for "three months"': { procedure, history: after(lasted(60, 'P3M')) },
    'function got better, pain did not': {
      procedure,
      history: after({
        responses: documented([
          response(20, { heldTo: day('2026-11-21') }),
          response(55, { measure: 'function', heldTo: day('2026-11-21') }),
        ]),
      }),
      says: 'function',
    },
    'it was better at first and is enough now': {
      procedure,
      history: after(both([90, '2026-09-21'], [50, '2026-11-21'])),
    },
    'another source tells of it': {
      procedure,
      history: after({
        responses: {
          ...documented([response(20, { heldTo: day('2026-11-21') })]),
          contradictions: [
            {
              value: [response(60, { heldTo: day('2026-11-21') })],
              origin: 'note',
              evidence: somewhere,
            },
          ],
        },
      }),
    },
    'the months end on the last day of a shorter month': {
      procedure: planned('62323', { dateOfService: documented(day('2027-03-01')) }),
      history: after(heldTo(50, '2027-02-28'), '2026-11-30'),
    },
    'another procedure of that day may have been of any region': {
      procedure,
      history: history([
        session('62323', LAST, heldTo(50, '2026-11-21')),
        session('64483', LAST, { region: undocumented }),
      ]),
    },
    'a session before it of unknown region does not matter': {
      procedure,
      history: history([
        session('62323', '2026-03-01', { region: undocumented }),
        session('62323', LAST, heldTo(50, '2026-11-21')),
      ]),
    },
  },
  unmet: {
    '49.9 % to that day': {
      procedure,
      history: after(heldTo(49.9, '2026-11-21')),
      says: '49.9 %',
    },
    'to the day before three months are over': {
      procedure,
      history: after(heldTo(80, '2026-11-20')),
      says: 'If it held longer, write until when',
    },
    'of several responses, of which the best is told': {
      procedure,
      history: after(both([10, '2026-11-21'], [40, '2026-11-21'], [30, '2026-11-21'])),
      says: '40 %',
    },
    'for twelve weeks, which are not three months': {
      procedure,
      history: after(lasted(80, 'P12W')),
    },
    'not even three months have gone by, whatever was said': {
      procedure,
      history: after(lasted(80, 'P3M'), '2026-08-22'),
      says: '3 months are over on 2026-11-22',
    },
    'to the day before the end of a shorter month': {
      procedure: planned('62323', { dateOfService: documented(day('2027-03-01')) }),
      history: after(heldTo(50, '2027-02-27'), '2026-11-30'),
    },
    'in a leap year February has a day more': {
      procedure: planned('62323', { dateOfService: documented(day('2028-03-01')) }),
      history: after(heldTo(50, '2028-02-28'), '2027-11-30'),
      says: '3 months',
    },
  },
  undocumented: {
    'claims alone tell of the session': {
      procedure,
      history: after({ references: ['ExplanationOfBenefit/1'] }),
      says: 'The response to the session of 2026-08-21 is not documented',
    },
    'nobody wrote how long it held': {
      procedure,
      history: after(improved(70)),
      says: 'not how long it held',
    },
    'relief is charted with the procedure alone': {
      procedure,
      history: after({ relief: relief(70) }),
      says: 'not how long it held',
    },
    'relief right after it was small, and later nobody asked': {
      procedure,
      history: after({ relief: relief(20) }),
      says: 'is not documented',
    },
    'a later session may have been of this region': {
      procedure,
      history: history([
        session('62323', '2026-03-01', lasted(80, 'P3M')),
        session('62323', LAST, { region: undocumented }),
      ]),
      says: 'region',
    },
  },
  unchecked: {
    'the responses could not be read': {
      procedure,
      history: after({ responses: unreadable('observations: 403') }),
      says: '403',
    },
    'earlier sessions could not all be read': {
      procedure,
      history: history([session('62323', LAST, heldTo(20, '2026-11-21'))], { unread: ['403'] }),
    },
    'the day of a later session is not charted': {
      procedure,
      history: history([
        session('62323', '2026-03-01'),
        session('62323', '2026-01-01', { dateOfService: undocumented, impreciseDate: '2026-09' }),
      ]),
    },
    'the planned date is a month': { procedure: planned('62323', { dateOfService: undocumented }) },
  },
  skipped: {
    'the first of this region': { procedure, history: history([session('62321', LAST)]) },
    'a diagnostic root block before it': {
      procedure,
      history: history([session('64483', LAST, { intent: documented('diagnostic') })]),
    },
    'the planned one is a diagnostic root block': {
      procedure: planned('64483', { intent: documented('diagnostic') }),
      history: after({}),
    },
    'a facet injection': { procedure: planned('64493') },
  },
});

const inDays = { 'esi.repeat_duration_months': null, 'esi.repeat_duration_days': 14 };

testRule(
  esiRepeatResponseInsufficient,
  { ...params, ...inDays },
  {
    met: { 'fourteen days are enough': { procedure, history: after(heldTo(50, '2026-09-04')) } },
    unmet: { 'thirteen are not': { procedure, history: after(heldTo(50, '2026-09-03')) } },
  },
);

testRule(
  esiRepeatResponseInsufficient,
  { ...params, 'esi.repeat_duration_months': null },
  { met: { 'a policy that names no time': { procedure, history: after(improved(50)) } } },
);

const failed = (over: Partial<PainProcedure> = {}, code = '62323') =>
  history([session(code, LAST, { ...heldTo(20, '2026-09-10'), ...over })]);
const reason = { procedureReason: documented('pain follows L5, so the root is aimed at') };
const drug = (name: string) => ({ injectate: documented([{ name, evidence: somewhere }]) });

testRule(esiRepeatResponseInsufficient, params, {
  met: {
    'the first one failed; another approach with a reason': {
      procedure: planned('64483', reason),
      history: failed(),
      says: 'another approach',
    },
    'caudal after interlaminar, which share a code': {
      procedure: planned('62323', { ...reason, approach: documented('caudal') }),
      history: failed({ approach: documented('interlaminar') }),
    },
    'another level with a reason': {
      procedure: planned('62323', { ...reason, levels: documented(['L5-S1']) }),
      history: failed({ levels: documented(['L4-L5']) }),
      says: 'another level',
    },
    'another drug with a reason': {
      procedure: planned('62323', { ...reason, ...drug('dexamethasone') }),
      history: failed(drug('methylprednisolone acetate')),
      says: 'another drug',
    },
    'the first of a new episode failed': {
      procedure: planned('64483', reason),
      history: history([session('62323', '2025-08-20'), ...failed().sessions]),
    },
  },
  undocumented: {
    'another approach without a reason': {
      procedure: planned('64483'),
      history: failed(),
      says: 'the reason for it',
    },
    'a reason, and nobody says what is different': {
      procedure: planned('62323', { ...reason, ...drug('methylprednisolone') }),
      history: failed(drug('methylprednisolone acetate')),
      says: 'which approach, level or drug is different',
    },
    'approach, level and drug are known on one side alone': {
      procedure: planned('62323', {
        ...reason,
        ...drug('lidocaine'),
        approach: documented('caudal'),
        levels: documented(['L5-S1']),
      }),
      history: failed(drug('methylprednisolone')),
      says: 'which approach, level or drug is different',
    },
    'approach, level and drug are known of the first one alone': {
      procedure: planned('62323', reason),
      history: failed({
        ...drug('methylprednisolone'),
        approach: documented('caudal'),
        levels: documented(['L5-S1']),
      }),
      says: 'which approach, level or drug is different',
    },
    'another approach without a reason, and relief that was too short': {
      procedure: planned('64483'),
      history: failed(heldTo(50, '2026-11-20')),
      says: 'write the reason for it',
    },
    'the response to the first one is not documented at all': {
      procedure: planned('64483', reason),
      history: history([session('62323', LAST)]),
      says: 'is not documented',
    },
  },
  unmet: {
    'the same again after a first one that failed': {
      procedure: planned('62323'),
      history: failed(),
      says: 'After a first injection that failed',
    },
    'the second one failed too': {
      procedure: planned('64483', reason),
      history: history([session('62323', '2025-08-21'), ...failed().sessions]),
    },
  },
  unchecked: {
    'notes that may give the reason could not be read': {
      procedure: planned('64483', { procedureReason: unreadable('notes: 403') }),
      history: failed(),
    },
  },
});

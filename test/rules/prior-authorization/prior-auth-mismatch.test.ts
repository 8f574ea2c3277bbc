import { priorAuthMismatch } from '../../../src/rules/prior-authorization/prior-auth-mismatch.ts';
import {
  claimLine,
  codes,
  day,
  documented,
  orderLine,
  performed,
  planned,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { authorized } from './authorizations.ts';
import { MEDICARE, UNREAD } from './unread-authorizations.ts';

const left = documented('left' as const);
const procedure = planned('64483', {
  laterality: left,
  levels: documented(['L4-L5']),
  setting: documented('11'),
  performers: documented(['Practitioner/a']),
});
/** Leads and generator on one order. */
const system = planned('63650', { codes: codes('63650', '63685'), laterality: left });
const choice = { how: 'test', known: true, missingParameters: [], notCovered: [] };

testRule(
  priorAuthMismatch,
  { 'pa.valid_days': null, 'pa.required': null, opd_pa: null },
  {
    met: {
      'one that names nothing but the code': {
        procedure,
        authorizations: [authorized('64483')],
      },
      'one that names no code': { procedure, authorizations: [authorized('', { items: [] })] },
      'the same side, level, place, units, provider and payer': {
        procedure,
        lines: [orderLine('64483')],
        policyChoice: { ...choice, payers: ['Coverage/c', 'Organization/payer'] },
        authorizations: [
          authorized(
            '64483',
            { performers: ['Practitioner/a'], payers: ['Organization/payer'] },
            { laterality: 'left', levels: ['L4-L5', 'L5-S1'], setting: '11', units: 1 },
          ),
        ],
      },
      'as many units as several lines add up to': {
        procedure,
        lines: [orderLine('64483'), { ...orderLine('64483'), units: 2 }],
        authorizations: [authorized('64483', {}, { units: 3 })],
      },
      'one unit for a left and a right line': {
        procedure,
        lines: [claimLine('64483', 'LT'), claimLine('64483', 'RT')],
        authorizations: [authorized('64483', {}, { units: 1 })],
      },
      'units on two of its lines': {
        procedure,
        lines: [{ ...orderLine('64483'), units: 2 }],
        authorizations: [
          authorized('64483', {
            items: [
              { code: '64483', levels: [], units: 1 },
              { code: '64483', levels: [], units: 1 },
            ],
          }),
        ],
      },
      'more units on another day': {
        procedure,
        lines: [orderLine('64483'), { ...orderLine('64483'), units: 2, day: day('2026-12-05') }],
        authorizations: [authorized('64483', {}, { units: 1 })],
      },
      'a group, where the order names a physician': {
        procedure,
        authorizations: [authorized('64483', { performers: ['Organization/group'] })],
      },
      'the same group and another payer’s name for the coverage': {
        procedure: planned('64483', {
          laterality: left,
          performers: documented(['Organization/group']),
        }),
        policyChoice: { ...choice, payers: ['Coverage/c'] },
        authorizations: [
          authorized('64483', {
            performers: ['Practitioner/b', 'Organization/group'],
            payers: ['Organization/payer'],
          }),
        ],
      },
      'both sides for one': {
        procedure,
        authorizations: [authorized('64483', {}, { laterality: 'bilateral' })],
      },
      'two that name one code each': {
        procedure: system,
        authorizations: [authorized('63650'), authorized('63685')],
      },
      'the better of two': {
        procedure,
        authorizations: [authorized('62323'), authorized('64483')],
      },
    },
    unmet: {
      'another code of the family': {
        procedure,
        authorizations: [authorized('62323')],
        says: 'does not name 64483',
      },
      'the other side': {
        procedure,
        authorizations: [authorized('64483', {}, { laterality: 'right' })],
        says: 'right side, not left',
      },
      'one side for both': {
        procedure: planned('64483', { laterality: documented('bilateral') }),
        authorizations: [authorized('64483', {}, { laterality: 'right' })],
      },
      'two that name one code each, of which one is for the other side': {
        procedure: system,
        authorizations: [authorized('63650', {}, { laterality: 'right' }), authorized('63685')],
        says: 'right side, not left',
      },
      'another code beside one of the wrong side': {
        procedure,
        authorizations: [authorized('62323'), authorized('64483', {}, { laterality: 'right' })],
      },
      'another level': {
        procedure,
        authorizations: [authorized('64483', {}, { levels: ['L5-S1'] })],
        says: 'L5-S1, not L4-L5',
      },
      'another place': {
        procedure,
        authorizations: [authorized('64483', {}, { setting: '24' })],
        says: 'place of service 24, not 11',
      },
      'fewer units': {
        procedure,
        lines: [{ ...orderLine('64483'), units: 2 }],
        authorizations: [authorized('64483', {}, { units: 1 })],
        says: '1 of 64483, not 2',
      },
      'fewer units than several lines add up to': {
        procedure,
        lines: [orderLine('64483'), { ...orderLine('64483'), units: 2 }],
        authorizations: [authorized('64483', {}, { units: 2 })],
        says: '2 of 64483, not 3',
      },
      'fewer units than the lines of one side add up to': {
        procedure,
        lines: [claimLine('64483', 'LT'), claimLine('64483', 'LT'), claimLine('64483', 'RT')],
        authorizations: [authorized('64483', {}, { units: 1 })],
        says: '1 of 64483, not 2',
      },
      'another provider': {
        procedure,
        authorizations: [authorized('64483', { performers: ['Practitioner/b'] })],
        says: 'another provider',
      },
      'another provider of the same group': {
        procedure: planned('64483', {
          laterality: left,
          performers: documented(['Practitioner/a', 'Organization/group']),
        }),
        authorizations: [
          authorized('64483', { performers: ['Organization/group', 'Practitioner/b'] }),
        ],
        says: 'another provider',
      },
      'another payer': {
        procedure,
        policyChoice: { ...choice, payers: ['Organization/new'] },
        authorizations: [authorized('64483', { payers: ['Organization/old'] })],
        says: 'another payer',
      },
      'of a list of a hospital, though nothing else is asked for': {
        procedure: planned('64493', { laterality: left, setting: documented('22') }),
        authorizations: [authorized('64493', {}, { laterality: 'right' })],
        params: MEDICARE,
      },
      'the other side, once it is done': {
        procedure: performed('64483', { laterality: left }),
        authorizations: [authorized('64483', {}, { laterality: 'right' })],
      },
    },
    unchecked: {
      ...UNREAD.unchecked,
      'a place that could not be read, where the list of the hospital names the code': {
        procedure: planned('64493', {
          laterality: left,
          setting: unreadable('Location/1 was not read'),
        }),
        authorizations: [authorized('64493', {}, { laterality: 'right' })],
        params: MEDICARE,
      },
    },
    skipped: {
      ...UNREAD.skipped,
      'the office, where Medicare asks for none': {
        procedure: planned('64493', { laterality: left, setting: documented('11') }),
        authorizations: [authorized('64493', {}, { laterality: 'right' })],
        params: MEDICARE,
      },
      'a place nobody names, where Medicare asks for none': {
        procedure: planned('62323'),
        authorizations: [authorized('64483')],
        params: MEDICARE,
      },
      'none in force': { procedure, authorizations: [] },
      'one of another kind of procedure': { procedure, authorizations: [authorized('64635')] },
    },
  },
);

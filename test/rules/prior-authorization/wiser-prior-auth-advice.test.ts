import { wiserPriorAuthAdvice } from '../../../src/rules/prior-authorization/wiser-prior-auth-advice.ts';
import { day, documented, performed, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';
import { authorized } from './authorizations.ts';

const procedure = planned('62323');
const on = (date: string) => planned('62323', { dateOfService: documented(day(date)) });

testRule(
  wiserPriorAuthAdvice,
  {
    wiser: {
      states: ['TX', 'OH'],
      codes: ['62323'],
      codesByState: { TX: ['63655'] },
      serviceDatesFrom: '2026-01-15',
      validDays: 120,
    },
  },
  {
    met: {
      'an affirmation': { procedure, state: 'TX', authorizations: [authorized('62323')] },
    },
    unmet: {
      'a state of the model': { procedure, state: 'OH', authorizations: [], says: 'In OH' },
      'an affirmation that ended before': {
        procedure,
        state: 'TX',
        authorizations: [authorized('62323', { end: day('2026-11-20') })],
        says: 'A-1 ended on 2026-11-20',
      },
      'an affirmation of another code that ended before': {
        procedure,
        state: 'TX',
        authorizations: [authorized('62321', { end: day('2026-11-20') })],
      },
      'an affirmation of another code': {
        procedure,
        state: 'TX',
        authorizations: [authorized('62321')],
      },
      'its first day': { procedure: on('2026-01-15'), state: 'OH', authorizations: [] },
      'a code of one state alone': {
        procedure: planned('63655'),
        state: 'TX',
        authorizations: [],
      },
    },
    skipped: {
      'another state, though authorizations could not be read': {
        procedure,
        state: 'CA',
        facts: { authorizations: unreadable('authorizations: 403') },
      },
      'a code of no state, though authorizations could not be read': {
        procedure: planned('20610'),
        state: 'TX',
        facts: { authorizations: unreadable('authorizations: 403') },
      },
      'the day before': { procedure: on('2026-01-14'), state: 'OH', authorizations: [] },
      'another state': { procedure, state: 'CA', authorizations: [] },
      'a state that is not charted': { procedure, authorizations: [] },
      'a code of another state': { procedure: planned('63655'), state: 'OH', authorizations: [] },
      'a code that is not on the list': {
        procedure: planned('64493'),
        state: 'TX',
        authorizations: [],
      },
      'a payer without the model': {
        procedure,
        state: 'TX',
        authorizations: [],
        params: { wiser: false },
      },
      'a procedure already done': {
        procedure: performed('62323'),
        state: 'TX',
        authorizations: [],
      },
    },
    unchecked: {
      'authorizations that could not be read': {
        procedure,
        state: 'OH',
        facts: { authorizations: unreadable('authorizations: 403') },
      },
      'a state that could not be read': {
        procedure,
        authorizations: [],
        facts: { state: unreadable('Location/1: 403') },
      },
    },
  },
);

import { scsImplantAuthSeparate } from '../../../src/rules/spinal-cord-stimulator/scs-implant-auth-separate.ts';
import { day, history, planned, session, unreadable } from '../../kit/chart.ts';
import { implant, stage } from '../../kit/stimulators.ts';
import { testRule } from '../../kit/test-rule.ts';
import { authorized } from '../prior-authorization/authorizations.ts';

const procedure = implant();
const ofTrial = authorized('63650', { purpose: 'trial' });

testRule(
  scsImplantAuthSeparate,
  { 'pa.scs_separate': true },
  {
    met: {
      'the implant is authorized too': {
        procedure,
        authorizations: [ofTrial, authorized('63685', { purpose: 'permanent', number: 'A-2' })],
        says: 'A-2',
      },
    },
    unmet: {
      'the trial alone is authorized': {
        procedure,
        authorizations: [ofTrial],
        says: 'A-1 was given for the trial',
      },
      'that of the trial has run out': {
        procedure,
        authorizations: [{ ...ofTrial, end: day('2026-11-02') }],
      },
      'that of the implant was denied': {
        procedure,
        authorizations: [
          ofTrial,
          authorized('63685', { purpose: 'permanent', decision: 'denied' }),
        ],
      },
      'leads without the generator that is ordered are those of the trial': {
        procedure,
        authorizations: [authorized('63650')],
      },
      'a generator alone': { procedure: planned('63685'), authorizations: [ofTrial] },
      'leads that are to stay': {
        procedure: planned('63650', stage('permanent')),
        authorizations: [ofTrial],
      },
    },
    skipped: {
      'programming, though authorizations could not be read': {
        procedure: planned('95972'),
        facts: { authorizations: unreadable('authorizations: 403') },
      },
      'nothing is authorized, which another rule says': { procedure, authorizations: [] },
      'one does not say what it is for': {
        procedure,
        authorizations: [ofTrial, authorized('63685')],
      },
      'leads to stay and their generator, each by itself': {
        procedure,
        authorizations: [authorized('63650'), authorized('63685')],
      },
      'leads that are to stay, by an authorization that names none as of a trial': {
        procedure: planned('63650', stage('permanent')),
        authorizations: [authorized('63650')],
      },
      'a payer that authorizes both as one': {
        procedure,
        authorizations: [ofTrial],
        params: { 'pa.scs_separate': false },
      },
      'the trial itself': {
        procedure: planned('63650', stage('trial')),
        authorizations: [ofTrial],
      },
      'a generator is replaced': {
        procedure: planned('63685'),
        authorizations: [ofTrial],
        history: history([session('63685', '2019-05-01')]),
      },
      'an epidural': { procedure: planned('62323'), authorizations: [authorized('62323')] },
    },
    unchecked: {
      'the date could not be read': {
        procedure: implant({ dateOfService: unreadable('403') }),
        authorizations: [ofTrial],
      },
    },
  },
);

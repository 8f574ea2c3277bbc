import { tpiCommercial90Day } from '../../../src/rules/trigger-point/tpi-commercial-90-day.ts';
import {
  documented,
  history,
  planned,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { allReasonsBut } from '../../kit/reasons.ts';
import { testRule } from '../../kit/test-rule.ts';
import { into } from './muscles.ts';

const procedure = planned('20552', into('left trapezius'));
const done = (on: string, over = {}) => session('20552', on, { ...into('trapezius'), ...over });

testRule(
  tpiCommercial90Day,
  { 'tpi.comm_max_90d': 3 },
  {
    met: {
      'the second within 90 days': { procedure, history: history([done('2026-11-01')]) },
      'the first of three was 90 days before': {
        procedure,
        history: history([done('2026-08-23'), done('2026-10-01')]),
      },
      'the others were in muscles of another region': {
        procedure,
        history: history(
          ['2026-10-01', '2026-10-20'].map((on) => done(on, into('gluteus medius'))),
        ),
      },
      'the others were on the other side': {
        procedure: planned('20552', { ...into('trapezius'), laterality: documented('left') }),
        history: history(
          ['2026-10-01', '2026-10-20'].map((on) =>
            done(on, { laterality: documented('right' as const) }),
          ),
        ),
      },
      'a reason is charted': {
        procedure: planned('20552', {
          ...into('left trapezius'),
          painRecurrence: documented('relapse after a fall'),
        }),
        history: history([done('2026-10-01'), done('2026-10-20')]),
        says: 'relapse after a fall',
      },
    },
    undocumented: {
      'reasons that justify something else': {
        procedure: planned('20552', {
          ...into('left trapezius'),
          ...allReasonsBut('painRecurrence', 'painSourceInQuestion', 'procedureReason'),
        }),
        history: history([done('2026-10-01'), done('2026-10-20')]),
        says: 'write why another session is needed',
      },
      'the third within 90 days, the first 89 days before': {
        procedure,
        history: history([done('2026-08-24'), done('2026-10-01')]),
        says: 'With this one there are 3 trigger point sessions',
      },
      'muscles between two regions belong to both': {
        procedure: planned('20552', into('pectoralis minor')),
        history: history([done('2026-10-01'), done('2026-10-20')]),
      },
      'the order names no muscles': {
        procedure: planned('20552'),
        history: history([done('2026-10-01'), done('2026-10-20')]),
        says: 'muscles',
      },
      'the muscles of an earlier session may be those of another procedure': {
        procedure,
        history: history([
          done('2026-10-01'),
          done('2026-10-20', { muscles: { ...into('trapezius').muscles, loose: true } }),
        ]),
        says: 'muscles',
      },
      'neighbouring muscles are one site': {
        procedure,
        history: history([
          done('2026-10-01', into('levator scapulae')),
          done('2026-10-20', into('rhomboid')),
        ]),
      },
      'the muscles of an earlier session are not named': {
        procedure,
        history: history([done('2026-10-01'), done('2026-10-20', { muscles: undocumented })]),
        says: 'muscles',
      },
      'a muscle that no table knows': {
        procedure,
        history: history([done('2026-10-01'), done('2026-10-20', into('musculus novus'))]),
      },
    },
    unchecked: {
      'notes that may give the reason could not be read': {
        procedure: planned('20552', {
          ...into('left trapezius'),
          procedureReason: unreadable('notes: 403'),
        }),
        history: history([done('2026-10-01'), done('2026-10-20')]),
      },
      'earlier sessions could not be read': {
        procedure,
        history: history([], { unread: ['403'] }),
      },
      'the muscles of an earlier session could not be read': {
        procedure,
        history: history([
          done('2026-10-01'),
          done('2026-10-20', { muscles: unreadable('notes: 403') }),
        ]),
      },
    },
    skipped: {
      'the planned date is a month': {
        procedure: planned('20552', { ...into('trapezius'), dateOfService: undocumented }),
      },
      'an epidural': { procedure: planned('62323') },
      'a policy that does not count sessions within 90 days': {
        procedure,
        params: { 'tpi.comm_max_90d': null },
        history: history([done('2026-08-24'), done('2026-10-01')]),
      },
    },
  },
);

import { esiOneRegionPerSession } from '../../../src/rules/epidural/esi-one-region-per-session.ts';
import {
  day,
  documented,
  history,
  planned,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const lumbar = planned('62323');

testRule(
  esiOneRegionPerSession,
  { 'esi.multi_region_same_day': false },
  {
    met: {
      'two techniques in one region, which another rule judges': {
        procedure: lumbar,
        alongside: [planned('64483')],
      },
    },
    unmet: {
      'cervical and lumbar on one order': {
        procedure: lumbar,
        alongside: [planned('62321')],
        says: 'On 2026-11-21 there are',
      },
      'a cervical one was done on the same day elsewhere': {
        procedure: lumbar,
        history: history([session('64479', '2026-11-21')]),
      },
      'T12-L1 through the foramen counts as thoracic': {
        procedure: planned('64483', { levels: documented(['L1-L2']) }),
        alongside: [planned('64479', { levels: documented(['T12-L1']) })],
      },
    },
    undocumented: {
      'the region of the other one is not named': {
        procedure: lumbar,
        alongside: [planned('62321', { region: undocumented })],
        says: 'name the levels',
      },
      'the region of this one is not named': {
        procedure: planned('62323', { region: undocumented }),
        alongside: [planned('62321')],
      },
    },
    unchecked: {
      'the region of the other one could not be read': {
        procedure: lumbar,
        history: history([session('62321', '2026-11-21', { region: unreadable('notes: 403') })]),
      },
      'the region of this one could not be read': {
        procedure: planned('62323', { region: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'the only epidural of the day': {
        procedure: lumbar,
        alongside: [planned('64490')],
        history: history([session('62321', '2026-11-20')]),
      },
      'the cervical one is planned for the day after': {
        procedure: lumbar,
        alongside: [planned('62321', { dateOfService: documented(day('2026-11-22')) })],
      },
      'the planned date is a month': {
        procedure: planned('62323', { dateOfService: undocumented }),
        alongside: [planned('62321')],
      },
      'a policy that takes several regions': {
        procedure: lumbar,
        params: { 'esi.multi_region_same_day': true },
        alongside: [planned('62321')],
      },
      'a facet injection': { procedure: planned('64493'), alongside: [planned('62321')] },
    },
  },
);

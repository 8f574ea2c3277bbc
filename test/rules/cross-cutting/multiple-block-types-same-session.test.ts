import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { multipleBlockTypesSameSession } from '../../../src/rules/cross-cutting/multiple-block-types-same-session.ts';
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

const epidural = planned('62323');
const facet = (over: Partial<PainProcedure> = {}) => planned('64493', over);
const cyst = { synovialCyst: documented('synovial cyst at L4-L5') };
const params = { 'same_session.multi_block_allowed': false, same_day_types: null };

testRule(multipleBlockTypesSameSession, params, {
  met: {
    'an epidural with a facet injection for a synovial cyst': {
      procedure: epidural,
      alongside: [facet(cyst)],
    },
    'the same from the facet injection’s side': { procedure: facet(cyst), alongside: [epidural] },
  },
  unmet: {
    'an epidural and a facet injection': {
      procedure: epidural,
      alongside: [facet()],
      says: 'On 2026-11-21 there are epidural and facet joint injections',
    },
    'they are named in one order, whichever is judged': {
      procedure: facet(),
      alongside: [epidural],
      says: 'epidural and facet joint injections',
    },
    'without a cyst the exception is told': {
      procedure: epidural,
      alongside: [facet()],
      says: 'If a facet synovial cyst is the reason, document it',
    },
    'a cyst explains no trigger points': {
      procedure: epidural,
      alongside: [facet(cyst), planned('20552')],
    },
    'a sacroiliac and a sympathetic block': {
      procedure: planned('27096'),
      alongside: [planned('64520')],
    },
    'another kind was done on that day elsewhere': {
      procedure: epidural,
      history: history([session('20553', '2026-11-21')]),
    },
  },
  unchecked: {
    'whether there is a cyst could not be read': {
      procedure: epidural,
      alongside: [facet({ synovialCyst: unreadable('conditions: 403') })],
    },
  },
  skipped: {
    'two of one kind': { procedure: epidural, alongside: [planned('64483')] },
    'an ablation is no block': { procedure: epidural, alongside: [planned('64635')] },
    'the other kind is planned for the day after': {
      procedure: epidural,
      alongside: [facet({ dateOfService: documented(day('2026-11-22')) })],
    },
    'the planned date is a month': {
      procedure: planned('62323', { dateOfService: undocumented }),
      alongside: [facet()],
    },
    'a policy that takes several kinds': {
      procedure: epidural,
      params: { 'same_session.multi_block_allowed': true },
      alongside: [facet()],
      says: 'this policy takes several kinds',
    },
    'a policy that says nothing': {
      procedure: epidural,
      params: { 'same_session.multi_block_allowed': null },
      alongside: [facet()],
    },
    'an ablation': { procedure: planned('64635'), alongside: [epidural] },
  },
});

const oneType = {
  'same_session.multi_block_allowed': null,
  same_day_types: { types: 1, per: 'region-group' },
};

testRule(multipleBlockTypesSameSession, oneType, {
  met: {
    'two kinds in two regions': { procedure: epidural, alongside: [planned('64490')] },
    'an ablation of the same region is no kind that is counted': {
      procedure: epidural,
      alongside: [planned('64490'), planned('64635')],
    },
    'two kinds where two are taken': {
      procedure: epidural,
      params: { same_day_types: { types: 2, per: 'region-group' } },
      alongside: [facet(), planned('64490')],
      says: '2 types of injection',
    },
    'a third that is anywhere, where two are taken': {
      procedure: epidural,
      params: { same_day_types: { types: 2, per: 'region-group' } },
      alongside: [planned('20552')],
    },
  },
  unmet: {
    'two kinds in one region': {
      procedure: epidural,
      alongside: [facet(), planned('64490')],
      says: 'in the lumbar-sacral region. The fee schedule takes 1 type',
    },
    'the sacroiliac joint lies in the lumbar-sacral region': {
      procedure: epidural,
      alongside: [planned('27096')],
    },
  },
  undocumented: {
    'three kinds, of which one is anywhere, where two are taken': {
      procedure: epidural,
      params: { same_day_types: { types: 2, per: 'region-group' } },
      alongside: [facet(), planned('20552')],
    },
    'the trigger points may be where a cervical epidural is': {
      procedure: planned('62321'),
      alongside: [planned('20552')],
    },
    'nobody says where the trigger points are': {
      procedure: epidural,
      alongside: [planned('20552')],
      says: 'name the site of each',
    },
  },
  unchecked: {
    'where the trigger points are could not be read': {
      procedure: epidural,
      alongside: [planned('20552', { region: unreadable('notes: 403') })],
    },
  },
});

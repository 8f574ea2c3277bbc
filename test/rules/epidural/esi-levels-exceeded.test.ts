import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { esiLevelsExceeded } from '../../../src/rules/epidural/esi-levels-exceeded.ts';
import {
  codes,
  day,
  documented,
  orderLine,
  planned,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const params = {
  'tfesi.max_levels': 2,
  'tfesi.bilateral_max_levels': null,
  'il.max_levels': 1,
};
const transforaminal = (over: Partial<PainProcedure> = {}) =>
  planned('64483', { codes: codes('64483', '64484'), ...over });
const left = { laterality: documented('left' as const) };
const both = { laterality: documented('bilateral' as const) };
const at = (...levels: string[]) => ({ levels: documented(levels) });
const units = (code: string, count: number, ...modifiers: string[]) => ({
  ...orderLine(code, ...modifiers),
  units: count,
});

testRule(esiLevelsExceeded, params, {
  met: {
    'two levels': { procedure: transforaminal(at('L4-L5', 'L5-S1')) },
    'two levels on both sides are two levels': {
      procedure: transforaminal({ ...both, ...at('L4-L5', 'L5-S1') }),
      lines: [units('64483', 1, '50'), units('64484', 1, '50')],
    },
    'each foramen is named with its root': {
      procedure: transforaminal(at('L4-L5', 'L4', 'L5-S1', 'L5')),
    },
    'each interspace is named with the root below it': {
      procedure: transforaminal(at('L4-L5', 'L5', 'L5-S1', 'S1')),
    },
    'a foramen named with its root, and another foramen': {
      procedure: transforaminal(at('L4-L5', 'L5-S1', 'L5')),
    },
    'two cervical roots and their foramina': {
      procedure: planned('64479', at('C5-C6', 'C6', 'C7-T1', 'C8')),
    },
    'no level is named, and the codes stand for two': { procedure: transforaminal() },
    'left and right lines of two codes': {
      procedure: transforaminal(both),
      lines: [
        units('64483', 1, 'LT'),
        units('64483', 1, 'RT'),
        units('64484', 1, 'LT'),
        units('64484', 1, 'RT'),
      ],
    },
    'lines of another day and of another procedure do not count': {
      procedure: transforaminal(left),
      alongside: [planned('64479', { reference: 'ServiceRequest/cervical' })],
      lines: [
        units('64483', 1),
        units('64484', 1),
        { ...units('64484', 2), day: day('2026-11-22') },
        units('64479', 1),
        units('64480', 2),
      ],
    },
    'one interspace': { procedure: planned('62323', at('L4-L5')) },
    'two vertebrae name the interspace between them': {
      procedure: planned('62323', at('L4', 'L5')),
    },
    'two levels on one side, where both sides are limited to one': {
      procedure: transforaminal({ ...left, ...at('L4-L5', 'L5-S1') }),
      params: { 'tfesi.bilateral_max_levels': 1 },
    },
    'two interspaces where transforaminal ones on both sides are limited': {
      procedure: planned('62323', { ...both, ...at('L3-L4', 'L4-L5') }),
      params: { 'tfesi.bilateral_max_levels': 1, 'il.max_levels': 2 },
    },
    'caudal, with no level': { procedure: planned('62323') },
  },
  unmet: {
    'three levels': {
      procedure: transforaminal(at('L3-L4', 'L4-L5', 'L5-S1')),
      says: '2 transforaminal levels a session',
    },
    'three roots': { procedure: transforaminal(at('L4', 'L5', 'S1')) },
    'an add-on of two units on one side': {
      procedure: transforaminal(left),
      lines: [units('64483', 1), units('64484', 2)],
      says: '64484 x 2',
    },
    'one line of three units on one side': {
      procedure: transforaminal(left),
      lines: [units('64483', 3)],
    },
    'lines without a day are of the planned one': {
      procedure: transforaminal(left),
      lines: [units('64483', 1), units('64484', 2)].map(({ day: _day, ...line }) => line),
    },
    'an order for a month, and lines of a day in it': {
      procedure: transforaminal({ ...left, dateOfService: undocumented }),
      lines: [units('64483', 1), units('64484', 2)],
    },
    'two interspaces between the laminae': {
      procedure: planned('62323', at('L3-L4', 'L4-L5')),
      says: '1 interlaminar or caudal level a session',
    },
    'words alone name the approach': {
      procedure: planned('64483', {
        codes: [],
        approach: documented('transforaminal'),
        ...at('L3-L4', 'L4-L5', 'L5-S1'),
      }),
    },
    'a policy that takes one level on both sides': {
      procedure: transforaminal({ ...both, ...at('L4-L5', 'L5-S1') }),
      params: { 'tfesi.bilateral_max_levels': 1 },
    },
  },
  undocumented: {
    'two add-on units may be one level on both sides': {
      procedure: transforaminal(both),
      lines: [units('64483', 1, '50'), units('64484', 2)],
      says: 'Name every level with its side',
    },
    'a unit without a side may be the other side of the one with a side': {
      procedure: transforaminal(both),
      lines: [units('64483', 1, '50'), units('64484', 1, 'LT'), units('64484', 1)],
    },
    'interspaces and roots that do not pair': {
      procedure: transforaminal(at('L4-L5', 'L5-S1', 'S1')),
    },
    'the words on three levels may be about another procedure of the note': {
      procedure: transforaminal({
        ...both,
        levels: { ...documented(['L3-L4', 'L4-L5', 'L5-S1']), loose: true },
      }),
      lines: [units('64483', 1, '50'), units('64484', 2)],
    },
  },
  unchecked: {
    'the levels could not be read': {
      procedure: transforaminal({ levels: unreadable('notes: 403') }),
    },
  },
  skipped: {
    'a policy without a number for this approach': {
      procedure: planned('62323', at('L3-L4', 'L4-L5')),
      params: { 'il.max_levels': null },
    },
    'neither code nor word tells the approach': {
      procedure: planned('62323', { codes: [], ...at('L3-L4', 'L4-L5') }),
    },
    'neither code nor level': {
      procedure: planned('64483', {
        codes: [],
        approach: documented('transforaminal'),
        levels: undocumented,
      }),
    },
    'a facet injection': { procedure: planned('64493') },
  },
});

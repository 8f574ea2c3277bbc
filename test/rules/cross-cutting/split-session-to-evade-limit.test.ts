import type { PainProcedure } from '../../../src/chart/pain-procedure.ts';
import { splitSessionToEvadeLimit } from '../../../src/rules/cross-cutting/split-session-to-evade-limit.ts';
import {
  day,
  documented,
  history,
  planned,
  session,
  undocumented,
  unreadable,
} from '../../kit/chart.ts';
import { allReasonsBut } from '../../kit/reasons.ts';
import { testRule } from '../../kit/test-rule.ts';

const params = {
  'tfesi.max_levels': 2,
  'il.max_levels': 1,
  'facet.max_levels': 2,
  'rfa.max_levels': 2,
};
const at = (...levels: string[]) => ({ levels: documented(levels) });
const ablation = (over: Partial<PainProcedure> = {}) =>
  planned('64635', { ...at('L3-L4', 'L4-L5'), ...over });
const other = (on: string, over: Partial<PainProcedure> = {}) =>
  planned('64635', { dateOfService: documented(day(on)), ...at('L5-S1'), ...over });

testRule(splitSessionToEvadeLimit, params, {
  met: {
    'the same levels on the other side': {
      procedure: ablation({ laterality: documented('left') }),
      alongside: [
        other('2026-11-28', { ...at('L3-L4', 'L4-L5'), laterality: documented('right') }),
      ],
    },
    'one session exceeds the limit by itself, which another rule judges': {
      procedure: ablation(at('L2-L3', 'L3-L4', 'L4-L5')),
      alongside: [other('2026-11-28')],
    },
    'a clinical reason is charted': {
      procedure: ablation({ procedureReason: documented('anticoagulated: short sessions') }),
      alongside: [other('2026-11-28')],
      says: 'anticoagulated',
    },
    'the reason is charted with the other session': {
      procedure: ablation(),
      alongside: [
        other('2026-11-28', { procedureReason: documented('cannot lie prone for long') }),
      ],
    },
    'the other session names no level': {
      procedure: ablation(),
      alongside: [other('2026-11-28', { levels: undocumented })],
    },
  },
  undocumented: {
    'reasons that justify something else': {
      procedure: ablation(allReasonsBut('procedureReason', 'painSourceInQuestion')),
      alongside: [other('2026-12-05', allReasonsBut('procedureReason', 'painSourceInQuestion'))],
    },
    'a third level fourteen days later': {
      procedure: ablation(),
      alongside: [other('2026-12-05')],
      says: 'L3-L4, L4-L5, L5-S1) are spread over 2026-11-21, 2026-12-05',
    },
    'the same from the later one’s side': {
      procedure: other('2026-12-05'),
      alongside: [ablation()],
      says: 'are spread over 2026-11-21, 2026-12-05',
    },
    'a third level was done fourteen days before': {
      procedure: ablation(),
      history: history([session('64635', '2026-11-07', at('L5-S1'))]),
    },
    'three roots': {
      procedure: planned('64483', at('L4', 'L5')),
      alongside: [planned('64483', { ...at('S1'), dateOfService: documented(day('2026-11-24')) })],
      says: 'Transforaminal levels',
    },
    'two interspaces': {
      procedure: planned('62323', at('L3-L4')),
      alongside: [
        planned('62323', { ...at('L4-L5'), dateOfService: documented(day('2026-11-24')) }),
      ],
    },
  },
  unchecked: {
    'notes that may give the reason could not be read': {
      procedure: ablation({ procedureReason: unreadable('notes: 403') }),
      alongside: [other('2026-12-05')],
    },
    'the levels could not be read': { procedure: ablation({ levels: unreadable('notes: 403') }) },
  },
  skipped: {
    'fifteen days lie between': { procedure: ablation(), alongside: [other('2026-12-06')] },
    'both are on one day, which is one session': {
      procedure: ablation(),
      alongside: [other('2026-11-21')],
    },
    'the other is cervical': {
      procedure: ablation(),
      alongside: [
        planned('64633', { ...at('C3-C4'), dateOfService: documented(day('2026-11-28')) }),
      ],
    },
    'the other is a block': {
      procedure: ablation(),
      alongside: [
        planned('64493', { ...at('L5-S1'), dateOfService: documented(day('2026-11-28')) }),
      ],
    },
    'nobody says in which region the other one is': {
      procedure: ablation(),
      alongside: [other('2026-11-28', { region: undocumented })],
    },
    'the planned date is a month': {
      procedure: ablation({ dateOfService: undocumented }),
      alongside: [other('2026-11-28')],
    },
    'a policy without a limit of levels': {
      procedure: ablation(),
      params: { 'rfa.max_levels': null },
      alongside: [other('2026-11-28')],
    },
    'a sacroiliac injection': { procedure: planned('27096') },
  },
});

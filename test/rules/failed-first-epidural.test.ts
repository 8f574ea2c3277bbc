import { expect, it } from 'vitest';
import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import { judgeAfterFailure } from '../../src/rules/failed-first-epidural.ts';
import { met, unmet } from '../../src/rules/verdict.ts';
import { codes, day, documented, planned, session, unreadable } from '../kit/chart.ts';
import { drug, injected } from '../kit/drugs.ts';
import { allReasonsBut } from '../kit/reasons.ts';

const FIRST = '2026-10-01';
const failed = unmet('It helped by 20 %.', [{ reference: 'Observation/relief' }]);
const why = { procedureReason: documented('the level was wrong') };

/** The verdict on an epidural after a first one that failed, as far as the two are charted. */
const judge = (second: Partial<PainProcedure>, first: Partial<PainProcedure> = {}) =>
  judgeAfterFailure(
    planned('62323', second),
    { session: session('62323', FIRST, first), day: day(FIRST) },
    failed,
  );

it.each<[string, Partial<PainProcedure>, Partial<PainProcedure>, string]>([
  ['a transforaminal one', { codes: codes('64483') }, {}, 'approach'],
  [
    'a caudal one',
    { approach: documented('caudal') },
    { approach: documented('interlaminar') },
    'approach',
  ],
  ['another level', { levels: documented(['L4-L5']) }, { levels: documented(['L3-L4']) }, 'level'],
  [
    'one level more',
    { levels: documented(['L4-L5', 'L3-L4']) },
    { levels: documented(['L3-L4']) },
    'level',
  ],
  [
    'another steroid',
    injected(drug('dexamethasone'), drug('lidocaine')),
    injected(drug('methylprednisolone acetate')),
    'drug',
  ],
])('%s for a reason may follow a first that failed', (_which, second, first, what) => {
  expect(judge({ ...second, ...why }, first)).toMatchObject({
    is: 'met',
    message: `The first injection failed; this one has another ${what}, for a reason: "the level was wrong".`,
    evidence: failed.evidence,
  });
  expect(judge(second, first)).toMatchObject({ is: 'undocumented', missing: 'the reason for it' });
});

it.each<[string, Partial<PainProcedure>, Partial<PainProcedure>]>([
  ['nothing is known', {}, {}],
  [
    'approaches are the same',
    { approach: documented('caudal') },
    { approach: documented('caudal') },
  ],
  ['one approach is known', { approach: documented('caudal') }, {}],
  ['the other approach is known', {}, { approach: documented('caudal') }],
  [
    'levels are the same in another order',
    { levels: documented(['L4-L5', 'L3-L4']) },
    { levels: documented(['L3-L4', 'L4-L5']) },
  ],
  [
    'levels of the first are an empty list',
    { levels: documented(['L4-L5']) },
    { levels: documented([]) },
  ],
  [
    'levels of the second are an empty list',
    { levels: documented([]) },
    { levels: documented(['L4-L5']) },
  ],
  [
    'steroids differ in their salt alone',
    injected(drug('methylprednisolone acetate')),
    injected(drug('methylprednisolone')),
  ],
  [
    'anesthetics differ and the steroid does not',
    injected(drug('dexamethasone'), drug('lidocaine'), drug('novelcaine')),
    injected(drug('dexamethasone'), drug('bupivacaine')),
  ],
])('is no other injection where %s', (_which, second, first) => {
  expect(judge(second, first)).toMatchObject({
    is: 'unmet',
    message:
      'It helped by 20 %. After a first injection that failed, a second may differ in approach, level or drug, for a charted reason.',
  });
  expect(judge({ ...second, ...why }, first)).toMatchObject({
    is: 'undocumented',
    missing: 'which approach, level or drug is different',
  });
});

it('takes no reason that justifies something else', () => {
  const others = allReasonsBut('painSourceInQuestion', 'procedureReason');
  expect(judge(others)).toEqual(judge({}));
  const doubt = { painSourceInQuestion: documented('new pain in the left leg') };
  expect(judge(doubt)).not.toEqual(judge({}));
});

it('keeps a verdict that is none of failure, and a reason that could not be read', () => {
  const first = { session: session('62323', FIRST), day: day(FIRST) };
  const helped = met('It helped.', []);
  expect(judgeAfterFailure(planned('62323'), first, helped)).toBe(helped);
  expect(judge({ procedureReason: unreadable('notes: 403') })).toMatchObject({
    is: 'unchecked',
    message: 'notes: 403',
  });
});

import { expect, it } from 'vitest';
import { combine, fieldsAgree, filled } from '../../src/chart/combine.ts';
import type { Statement } from '../../src/chart/fact.ts';
import { said } from '../kit/chart.ts';

interface Pair {
  a?: number;
  b?: number;
}
const parts = { complete: filled<Pair>, agree: fieldsAgree<Pair>('a', 'b') };
const loosely = (value: Pair): Statement<Pair> => ({ ...said('note', value), loose: true });
const together = (...statements: Statement<Pair>[]) => combine(statements, ['refused'], parts);

it('fills what the first source leaves open from the next', () => {
  expect(together(said('procedure', { a: 1 }), said('note', { a: 1, b: 2 }))).toEqual({
    state: 'documented',
    value: { a: 1, b: 2 },
    evidence: [{ reference: 'procedure/1' }, { reference: 'note/1' }],
    contradictions: [],
    unread: 'refused',
  });
});

it('keeps a source that says otherwise, and takes nothing from it', () => {
  const note = said('note', { a: 3, b: 2 });
  expect(together(said('procedure', { a: 1 }), note)).toMatchObject({
    value: { a: 1 },
    contradictions: [note],
  });
});

it('lets loose words complete, and contradict nothing', () => {
  expect(together(loosely({ b: 2 }), said('procedure', { a: 1 }))).toMatchObject({
    value: { a: 1, b: 2 },
    contradictions: [],
  });
  const contradicted = together(said('procedure', { a: 1 }), loosely({ a: 3, b: 2 }));
  expect(contradicted).toMatchObject({ value: { a: 1 }, contradictions: [] });
  expect(contradicted).not.toHaveProperty('loose');
});

it('is loose where nothing else tells', () => {
  expect(together(loosely({ a: 1 }))).toMatchObject({ value: { a: 1 }, loose: true });
});

it('is unreadable without a statement where a source failed, else undocumented', () => {
  expect(together()).toEqual({ state: 'unreadable', reason: 'refused' });
  expect(combine([], [], parts)).toEqual({ state: 'undocumented' });
});

import { expect, it } from 'vitest';
import { techniquesOf } from '../../src/rules/epidural-sessions.ts';
import type { Approach } from '../../src/terminology/site.ts';
import { codes, documented, undocumented } from '../kit/chart.ts';

it.each<[string[], Approach | undefined, string[]]>([
  [['64483', '64484'], undefined, ['transforaminal']],
  [['62323'], 'transforaminal', ['interlaminar-or-caudal']],
  [['62323', '64483'], undefined, ['interlaminar-or-caudal', 'transforaminal']],
  [['64493'], 'transforaminal', ['transforaminal']],
  [[], 'transforaminal', ['transforaminal']],
  [[], 'interlaminar', ['interlaminar-or-caudal']],
  [[], 'caudal', ['interlaminar-or-caudal']],
  [[], 'medial-branch', []],
  [[], undefined, []],
])('codes %j and the word %s stand for %j', (numbers, approach, techniques) => {
  const word = approach ? documented(approach) : undocumented;
  expect([...techniquesOf(codes(...numbers), word)]).toEqual(techniques);
});

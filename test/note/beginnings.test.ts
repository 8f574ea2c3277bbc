import { expect, it } from 'vitest';
import { beginningsOf } from '../../src/note/beginnings.ts';
import { findHeadings } from '../../src/note/find-headings.ts';

it.each([
  ['plan', ['pla']],
  ['p ', ['p ']],
  ['a ?/ ?p', ['a  ', 'a p']],
  ['(?:the )?op(?=:)', ['the', 'op']],
  ['[CT]\\d', ['c0', 't0']],
  ['a{2,}', ['aa', 'aaa']],
  ['(?:an? )*x', ['x', 'a x', 'a a', 'an ']],
  ['\\w.', ['??']],
  ['x\\b(?!y)[^a]z', ['x?z']],
  ['(.)\\1z', ['???']],
])('a text that fits %s begins with %j', (pattern, beginnings) => {
  expect([...beginningsOf(pattern, 3)].sort()).toEqual([...beginnings].sort());
});

it.each([
  ['Plan: x', 'plan', 5],
  ['p : x', 'plan', 3],
  ['Done. Recommendation\u017f: x', 'plan', 22],
  ['A/P: x', 'plan', 4],
  ['\tCON\u017fENT\nx', 'consent', 8],
])('the heading of %j is found', (text, kind, body) => {
  expect(findHeadings(text).map((found) => [found.kind, found.body])).toEqual([[kind, body]]);
});

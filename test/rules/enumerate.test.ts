import { expect, it } from 'vitest';
import { enumerate } from '../../src/rules/enumerate.ts';

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c, d and e'],
  [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d and 2 more'],
])('enumerates %j as "%s"', (words, expected) => {
  expect(enumerate(words)).toBe(expected);
});

it('enumerates what is to be chosen from', () => {
  expect(enumerate(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});

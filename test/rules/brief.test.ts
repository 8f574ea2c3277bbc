import { expect, it } from 'vitest';
import { brief } from '../../src/rules/brief.ts';

it('leaves words that fit as they are', () => {
  expect(brief('five.', 5)).toBe('five.');
});

it('cuts longer ones, and says so', () => {
  expect(brief('no radicular pain', 14)).toBe('no radicular…');
});

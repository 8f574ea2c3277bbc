import { expect, it } from 'vitest';
import { sourceOf } from '../../src/rules/said.ts';

it('shows the words of the chart, or else the resource', () => {
  expect(sourceOf({ reference: 'Procedure/p', quote: 'under fluoroscopy' })).toBe(
    '"under fluoroscopy"',
  );
  expect(sourceOf({ reference: 'Procedure/p' })).toBe('Procedure/p');
});

it('cuts words that would fill a card', () => {
  const quote = 'a'.repeat(80);
  expect(sourceOf({ reference: 'Procedure/p', quote })).toBe(`"${quote}"`);
  expect(sourceOf({ reference: 'Procedure/p', quote: `${quote}a` })).toHaveLength(82);
});

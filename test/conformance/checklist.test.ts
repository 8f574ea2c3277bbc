import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checklist } from './checklist.ts';
import { table } from './table.ts';

const requirements = Object.values(checklist).flat();

/** Whether a call in a file begins with a title, as those of tests and of groups of tests do. */
function stands(title: string, file: string): boolean {
  const code = readFileSync(file, 'utf8').replaceAll(/\(\s+/g, '(');
  return code.includes(`('${title}',`);
}

it('has every number from 1 to 42, once', () => {
  const numbers = requirements.map(({ id }) => Number(id)).filter(Number.isInteger);
  expect(numbers).toEqual(Array.from({ length: 42 }, (_, index) => index + 1));
  expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
});

describe.each(requirements)('$id', ({ by, notApplicable }) => {
  it('is verified, or says why it cannot be', () => {
    expect(by.length > 0).toBe(notApplicable === undefined);
  });

  it.each(by)('names tests that stand in $file', ({ file, titles }) => {
    expect(titles.filter((title) => !stands(title, file))).toEqual([]);
  });
});

it('is shown by the README as it is', () => {
  expect(readFileSync('test/conformance/README.md', 'utf8')).toBe(table());
});

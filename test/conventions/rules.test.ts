import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { prefetchFor } from '../../src/chart/prefetch.ts';
import { rules } from '../../src/rules/index.ts';

/** Code that the rules of one family share. */
const shared = [
  'prior-authorization/authorization-differences',
  'prior-authorization/authorization-fit',
  'prior-authorization/requirement',
  'radiofrequency-ablation/ablation',
  'radiofrequency-ablation/diagnostic-blocks',
];

/** `<family>/<rule-id>` of every file in a family's folder that is named like a rule. */
const files = readdirSync('src/rules', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.includes('/') && file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((file) => !shared.includes(file))
  .sort();

it('registers every rule file, in the order of its path', () => {
  expect(rules.map(({ family, id }) => `${family}/${id}`)).toEqual(files);
});

it('has no two rules of one id', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

describe.each([...rules])('$id', (rule) => {
  it('has a test', () => {
    expect(existsSync(`test/rules/${rule.family}/${rule.id}.test.ts`)).toBe(true);
  });

  it('speaks at some stage and cites its source', () => {
    expect(Object.keys(rule.stages).length).toBeGreaterThan(0);
    expect(rule.cites.length).toBeGreaterThan(0);
  });

  it('is suppressed only by rules that exist', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...(rule.suppressedBy ?? [])]));
  });
});

it('derives prefetch from what rules need: no rule, no read', () => {
  expect(prefetchFor([], { planned: true, reads: [] })).toEqual({});
  const keys = (needs: 'history' | 'laterality') =>
    Object.keys(prefetchFor([{ needs: [needs], uses: [] }], { planned: true, reads: [] }));
  expect(keys('laterality')).toEqual(['coverage', 'encounter']);
  expect(keys('history')).toContain('claimHistory');
});

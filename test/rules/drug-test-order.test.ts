import { expect, it } from 'vitest';
import { testKind } from '../../src/rules/drug-test-order.ts';

it.each([
  ['80305', 'presumptive'],
  ['80307', 'presumptive'],
  ['G0480', 'definitive'],
  ['G0483', 'definitive'],
  ['G0659', 'definitive'],
  ['62323', undefined],
])('%s stands for a test of the kind %s', (code, kind) => {
  expect(testKind(code)).toBe(kind);
});

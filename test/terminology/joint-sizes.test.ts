import { expect, it } from 'vitest';
import jointNames from '../../src/note/vocabulary/joint-names.json' with { type: 'json' };
import { sizeOfJoint } from '../../src/terminology/joint-sizes.ts';
import { procedureCode } from '../../src/terminology/procedure-codes.ts';

it.each([
  ['knee', '20610'],
  ['Knee joint', '20610'],
  ['wrist', '20605'],
  ['carpometacarpal', '20600'],
  ['ischial bursa', undefined],
  ['sacroiliac', undefined],
])('%s is coded %s without ultrasound', (name, code) => {
  expect(sizeOfJoint(name)?.code).toBe(code);
});

it('every size has a joint injection for its code', () => {
  const sizes = jointNames.flatMap(({ name }) => sizeOfJoint(name) ?? []);
  expect(new Set(sizes.map(({ size }) => size))).toEqual(
    new Set(['large', 'intermediate', 'small']),
  );
  for (const { code } of sizes) expect(procedureCode(code)?.family).toBe('joint-injection');
});

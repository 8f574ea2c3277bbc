import { describe, expect, it } from 'vitest';
import { allDeviceCodes, deviceCode } from '../../src/terminology/device-codes.ts';
import { procedureCode } from '../../src/terminology/procedure-codes.ts';

describe('device codes', () => {
  it.each([
    ['C1767', 'non-rechargeable'],
    ['C1820', 'rechargeable'],
    ['C1822', 'high-frequency-rechargeable'],
    ['C1826', 'closed-loop-rechargeable'],
    ['C1607', 'integrated-rechargeable'],
    ['C1827', undefined],
    ['C1778', undefined],
  ])('%s stands for a generator that is %s', (code, generator) => {
    expect(deviceCode(code)?.generator).toBe(generator);
  });

  it('tell pumps apart', () => {
    expect(deviceCode('c1772 ')?.pump).toBe('programmable');
    expect(deviceCode('C1891')?.pump).toBe('non-programmable');
  });

  it('have the integrated system since 2026', () => {
    expect(deviceCode('C1607')?.since).toBe('2026-01-01');
  });

  it('name a kind of generator for generators alone', () => {
    const wrong = allDeviceCodes().filter(
      ({ kind, generator }) => generator && kind !== 'generator',
    );
    expect(wrong).toEqual([]);
  });

  it('stand for one kind of generator each', () => {
    const kinds = allDeviceCodes().flatMap(({ generator }) => generator ?? []);
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it('are no procedures, and nothing else is a device', () => {
    expect(allDeviceCodes().filter(({ code }) => procedureCode(code))).toEqual([]);
    for (const code of ['63685', 'constructor', '']) expect(deviceCode(code)).toBeUndefined();
  });
});

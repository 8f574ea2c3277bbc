import { describe, expect, it } from 'vitest';
import { procedureCode } from '../../src/terminology/procedure-codes.ts';
import { allRetiredCodes, retiredCode } from '../../src/terminology/retired-codes.ts';

const EXPECTED =
  'J1020 J1030 J1040 M54.5 M51.36 M51.37 G0431 G0434 G0477 G0478 G0479 95973 62310 62311 62318 ' +
  '62319 64402 64410 64413 64412 64508 64470 64472 64475 64476 64622 64623 64626 64627 72275 J2001';

describe('retired codes', () => {
  it.each(EXPECTED.split(' '))('know %s', (code) => {
    expect(retiredCode(code)).toMatchObject({ code });
  });

  it('hold nothing else', () => {
    expect(allRetiredCodes().map(({ code }) => code)).toHaveLength(EXPECTED.split(' ').length);
  });

  it('are never live procedure codes', () => {
    expect(allRetiredCodes().filter(({ code }) => procedureCode(code))).toEqual([]);
  });

  it('leave out live codes that lie between retired ones', () => {
    for (const live of ['64473', '64474', '64624', '64625']) {
      expect(retiredCode(live), live).toBeUndefined();
      expect(procedureCode(live), live).toBeDefined();
    }
  });

  it('are replaced by codes that are not retired themselves', () => {
    const dead = allRetiredCodes().flatMap(({ replacedBy }) => replacedBy.filter(retiredCode));
    expect(dead).toEqual([]);
  });

  it('are replaced by CPT codes that this service knows', () => {
    const unknown = allRetiredCodes()
      .flatMap(({ replacedBy }) => replacedBy)
      .filter((code) => /^\d{5}$/.test(code) && !procedureCode(code));
    expect(unknown).toEqual([]);
  });

  it('end with the last valid day, not the first invalid one', () => {
    expect(retiredCode('J1030')).toMatchObject({
      lastValidDay: '2024-03-31',
      replacedBy: ['J1010'],
      certainty: 'seen',
    });
    expect(retiredCode('M54.5')?.lastValidDay).toBe('2021-09-30');
    expect(retiredCode('M51.36')?.lastValidDay).toBe('2024-09-30');
  });

  it('do not pretend to know a year that could not be verified', () => {
    for (const code of ['64412', '64508']) {
      expect(retiredCode(code)).toMatchObject({ lastValidDay: null, certainty: 'uncertain' });
    }
  });

  it('have an unknown last day only where they are uncertain', () => {
    for (const { code, lastValidDay, certainty } of allRetiredCodes()) {
      expect(lastValidDay === null, code).toBe(certainty === 'uncertain');
    }
  });

  it('are of the system their form belongs to', () => {
    const forms = { cpt: /^\d{5}$/, hcpcs: /^[GJ]\d{4}$/, icd10cm: /^M\d\d\.\d+$/ };
    for (const { code, system } of allRetiredCodes()) expect(code).toMatch(forms[system]);
  });

  it('are found in lower case, with spaces and without the dot', () => {
    expect(retiredCode(' j1040 ')?.code).toBe('J1040');
    expect(retiredCode('M545')?.code).toBe('M54.5');
  });

  it('do not take a living child for its retired header', () => {
    expect(retiredCode('M54.50')).toBeUndefined();
    expect(retiredCode('M51.360')).toBeUndefined();
  });
});

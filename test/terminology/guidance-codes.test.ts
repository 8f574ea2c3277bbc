import { describe, expect, it } from 'vitest';
import {
  allGuidanceCodes,
  allIncludedSince,
  guidanceCode,
  guidanceWithin,
  includesGuidance,
} from '../../src/terminology/guidance-codes.ts';
import { allProcedureCodes, procedureCode } from '../../src/terminology/procedure-codes.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

describe('guidance codes', () => {
  it.each([
    ['77002', 'fluoroscopy', 'non-spine'],
    ['77003', 'fluoroscopy', 'spine'],
    ['77012', 'ct', 'any'],
    ['77021', 'mri', 'any'],
    ['76942', 'ultrasound', 'any'],
    ['76000', 'fluoroscopy', 'any'],
  ])('%s is %s at %s', (code, modality, site) => {
    expect(guidanceCode(code)).toMatchObject({ code, modality, site });
  });

  it('are those of the family of guidance', () => {
    const family = allProcedureCodes().filter((entry) => entry.family === 'guidance');
    expect(allGuidanceCodes().map(({ code }) => code)).toEqual(
      family.map(({ code }) => code).sort(),
    );
  });

  it('are as certain as in the table of procedures', () => {
    for (const { code, certainty } of allGuidanceCodes()) {
      expect(procedureCode(code)?.certainty, code).toBe(certainty);
    }
  });

  it('tell fluoroscopy by itself from guidance of a needle', () => {
    expect(allGuidanceCodes().filter(({ isStandAlone }) => isStandAlone)).toMatchObject([
      { code: '76000' },
    ]);
  });

  it('know nothing else', () => {
    for (const code of ['62323', 'constructor', '']) expect(guidanceCode(code)).toBeUndefined();
  });
});

/** The codes of the rulebook's row that include guidance. */
const INCLUDING =
  '62321 62323 62325 62327 64479 64480 64483 64484 64490 64491 64492 64493 64494 64495 64633 ' +
  '64634 64635 64636 64625 64624 64454 64451 27096 20604 20606 20611 64415 64416 64417 64445 ' +
  '64446 64447 64448 64461 64462 64463 64466 64467 64468 64469 64473 64474 64486 64487 64488 ' +
  '64489 0213T 0214T 0215T 0216T 0217T 0218T';

describe('guidance within a procedure code', () => {
  it.each(INCLUDING.split(' '))('is included in %s', (code) => {
    expect(includesGuidance(code)).toBe(true);
    expect(guidanceWithin(code)).toBe('included');
  });

  it.each(['62320', '62322', '62324', '62326'])('is excluded by %s', (code) => {
    expect(includesGuidance(code)).toBe(false);
    expect(guidanceWithin(code)).toBe('excluded');
  });

  it.each(
    '64400 64405 64418 64420 64425 64430 64450 20610 20552 64520 G0260 77003 99999 toString'.split(
      ' ',
    ),
  )('is not settled by %s', (code) => {
    expect(includesGuidance(code)).toBe(false);
    expect(guidanceWithin(code)).toBeUndefined();
  });

  it('came to the plexus and large nerve blocks with the year 2023', () => {
    expect(includesGuidance('64415', day('2022-12-31'))).toBe(false);
    expect(includesGuidance('64415', day('2023-01-01'))).toBe(true);
    expect(includesGuidance('64448', day('2022-12-31'))).toBe(false);
  });

  it('came to the fascial plane blocks with the codes of 2025', () => {
    expect(includesGuidance('64466', day('2024-12-31'))).toBe(false);
    expect(includesGuidance('64474', day('2025-01-01'))).toBe(true);
  });

  it('does not depend on the day in other codes', () => {
    expect(includesGuidance('62323', day('2020-01-01'))).toBe(true);
  });

  it('has a first day only in codes that include it', () => {
    for (const code of allIncludedSince().keys()) expect(includesGuidance(code), code).toBe(true);
  });

  it('has a first day in every code that includes it when performed', () => {
    const codes = allProcedureCodes().filter(
      (entry) => entry.guidance === 'included-when-performed',
    );
    for (const { code } of codes) expect(allIncludedSince().get(code), code).toBe('2023-01-01');
  });
});

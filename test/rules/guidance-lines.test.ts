import { describe, expect, it } from 'vitest';
import { guidanceLines, isListed, isSiteOf } from '../../src/rules/guidance-lines.ts';
import { guidanceCode } from '../../src/terminology/guidance-codes.ts';
import { claimLine } from '../kit/chart.ts';

describe('a list of codes and ranges', () => {
  it.each([
    ['64479', true],
    ['64484', true],
    ['64478', false],
    ['64485', false],
    ['644791', false],
    ['20610', true],
    ['20611', false],
  ])('names %s: %s', (code, isNamed) => {
    expect(isListed(code, ['64479-64484', '20610'])).toBe(isNamed);
  });
});

const pairOf = (...lines: [string, ...string[]]) =>
  guidanceLines(
    lines.map((code) => claimLine(code)),
    [],
  ).map(({ line, beside, is }) => [line.code, beside.code, is]);

describe('the procedure a guidance line goes with', () => {
  it('is one of its site before a trigger point injection', () => {
    expect(pairOf('76942', '20552', '20610')).toEqual([['76942', '20610', 'separate']]);
    expect(pairOf('76942', '20552')).toEqual([['76942', '20552', 'separate']]);
  });

  it('is one whose guidance is separate before one whose code includes it', () => {
    expect(pairOf('77003', '64483', '64520')).toEqual([['77003', '64520', 'separate']]);
    expect(pairOf('77003', '64483', '99999')).toEqual([['77003', '64483', 'bundled']]);
  });

  it('is none of a code that is not known here, and there is none without guidance', () => {
    expect(pairOf('76942', '99999')).toEqual([]);
    expect(pairOf('20552', '20610')).toEqual([]);
  });
});

it('a code that is not known here may be at any site', () => {
  const spine = guidanceCode('77003');
  expect(spine && isSiteOf(spine, claimLine('99999'))).toBe(true);
  expect(spine && isSiteOf(spine, claimLine('20610'))).toBe(false);
});

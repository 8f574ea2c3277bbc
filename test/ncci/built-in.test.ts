import { describe, expect, it } from 'vitest';
import { allBuiltInEdits, builtInEdits } from '../../src/ncci/built-in.ts';
import { procedureCode } from '../../src/terminology/procedure-codes.ts';
import { day } from '../kit/chart.ts';

const on = day('2026-11-21');
const { pairs, units } = allBuiltInEdits();

describe('the built-in table', () => {
  it('says of itself that it is built in', () => {
    expect(builtInEdits).toMatchObject({ isBuiltIn: true, release: 'built-in' });
  });

  it.each([
    ['64415', '76942'],
    ['64415', '77002'],
  ])('knows that no modifier lifts %s with %s, because its source says so', (a, b) => {
    const edit = builtInEdits.pairOn(a, b, on);
    expect(edit).toMatchObject({ column1: a, column2: b, modifierIndicator: 0 });
    expect(edit?.source).toMatchObject({
      grade: 'third-party',
      quote: expect.stringContaining('hard edit'),
    });
    expect(edit?.unstated).toBeUndefined();
  });

  it.each([
    ['62321', '77003'],
    ['62323', '77003'],
    ['27096', '77003'],
    ['64483', '77003'],
    ['64480', '77003'],
    ['64495', '77012'],
  ])('says that nobody states the indicator of %s with %s', (a, b) => {
    for (const edit of [builtInEdits.pairOn(a, b, on), builtInEdits.pairOn(b, a, on)]) {
      expect(edit).toMatchObject({
        column1: a,
        column2: b,
        modifierIndicator: 0,
        unstated: ['modifierIndicator'],
      });
    }
  });

  it.each([
    ['62323', '64483'],
    ['64635', '64493'],
    ['20553', '20552'],
  ])('says that neither the columns nor the indicator of %s with %s are stated', (a, b) => {
    expect(builtInEdits.pairOn(a, b, on)?.unstated).toEqual(['modifierIndicator', 'columns']);
  });

  it('knows a pair from the day its source names', () => {
    expect(builtInEdits.pairOn('76942', '64415', day('2022-12-31'))).toBeUndefined();
    expect(builtInEdits.pairOn('76942', '64415', day('2023-01-01'))).toBeDefined();
  });

  it('knows no other pair', () => {
    expect(builtInEdits.pairOn('64405', '76942', on)).toBeUndefined();
    expect(builtInEdits.pairOn('20610', '77002', on)).toBeUndefined();
  });

  it.each([
    ['64490', 1, 2],
    ['64493', 1, 2],
    ['64633', 1, 2],
    ['64635', 1, 2],
    ['64625', 1, 2],
    ['64634', 4, 3],
    ['64636', 4, 3],
  ])('takes %i units of %s as its source says, by indicator', (code, most, adjudication) => {
    expect(builtInEdits.unitsOn(code, on)).toMatchObject({ code, units: most, adjudication });
    expect(builtInEdits.unitsOn(code, on)?.unstated).toBeUndefined();
  });

  it.each([
    ['20552', 3],
    ['20553', 3],
    ['64999', 1],
  ])('says that the indicator of %s is not stated, and reads it mildly', (code, adjudication) => {
    expect(builtInEdits.unitsOn(` ${code} `, on)).toMatchObject({
      units: 1,
      adjudication,
      unstated: ['adjudication'],
    });
  });

  it('knows no units of other codes', () => {
    expect(builtInEdits.unitsOn('64494', on)).toBeUndefined();
  });

  it('names a source for everything, and only codes this service knows', () => {
    for (const edit of [...pairs, ...units]) expect(edit.source?.title).toBeTruthy();
    const codes = [
      ...pairs.flatMap(({ column1, column2 }) => [column1, column2]),
      ...units.map(({ code }) => code),
    ];
    expect(codes.filter((code) => !procedureCode(code))).toEqual([]);
  });
});

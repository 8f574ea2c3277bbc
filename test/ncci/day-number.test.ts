import { expect, it } from 'vitest';
import { dateOf, dayNumber, dayNumberOf, NEVER_DELETED } from '../../src/ncci/day-number.ts';
import { day } from '../kit/chart.ts';

it('numbers every day of five centuries one after the other, as the files write them too', () => {
  let date = day('1700-01-01');
  let number = dayNumber(date);
  expect(dayNumber(day('1970-01-01'))).toBe(0);
  for (; date.year < 2200; date = date.add({ days: 1 }), number += 1) {
    if (dayNumber(date) !== number) throw new Error(`${date}`);
    const written = dayNumberOf(date.toString().replaceAll('-', ''));
    if (written !== (number >= 0 && number < NEVER_DELETED ? number : undefined)) {
      throw new Error(`${date} as text`);
    }
    if (dateOf(number) !== date.toString()) throw new Error(`${date} back`);
  }
  expect(number).toBe(Date.UTC(2200, 0, 1) / 86_400_000);
});

it.each(['20240230', '20230229', '20241301', '20240100', '00000000', '2024010', '202401011', ''])(
  'finds no day in %j',
  (text) => {
    expect(dayNumberOf(text)).toBeUndefined();
  },
);

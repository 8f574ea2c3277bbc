import type { Markish, ScaleOptions } from '@observablehq/plot';
import type { PlotLibrary } from '../../shared/plot/plot-library.ts';
import type { DaySpan } from './day-span.ts';

/** Room at both ends for marks and for the words of the first and last month, in pixels. */
const ROOM = 34;
/** So many pixels a mark of the axis gets about; narrow plots need each that fits. */
const tickRoom = (width: number): number => (width < 600 ? 76 : 100);

/** What a date beside a mark takes, in pixels. */
const DATE_ROOM = 100;

/** Where the days of a span lie; all plots of a page share it. */
export const dayScale = ({ from, to }: DaySpan): ScaleOptions => ({
  type: 'utc',
  domain: [timeOf(from), timeOf(to)],
  inset: ROOM,
  axis: null,
});

/** The axis of days with its grid: the words name months, and years at Januaries. */
export const dayAxis = (
  { axisX, gridX }: Pick<PlotLibrary, 'axisX' | 'gridX'>,
  width: number,
): Markish[] => {
  const ticks = Math.max(1, Math.floor((width - 2 * ROOM) / tickRoom(width)));
  return [
    gridX({ ticks, className: 'grid' }),
    axisX({
      ...{ anchor: 'bottom', ticks, tickSize: 0, label: null },
      ...{ tickFormat: dayWords, className: 'ticks' },
    }),
  ];
};

/** Whether a day lies so near the right edge that a date has no room beside it. */
export function isNearEnd(day: string, { from, to }: DaySpan, width: number): boolean {
  const [time, start, end] = [day, from, to].map((one) => Date.parse(one));
  if (time === undefined || start === undefined || end === undefined || end === start) return false;
  return ((time - start) / (end - start)) * (width - 2 * ROOM) + ROOM > width - DATE_ROOM;
}

/** A day as the plotting library takes it. */
export const timeOf = (day: string): Date => new Date(day);

/** `2026`, `2026-07`, or a whole day where marks are closer than months. */
const dayWords = (time: Date): string =>
  time
    .toISOString()
    .slice(0, 10)
    .replace(/(-01){1,2}$/, '');

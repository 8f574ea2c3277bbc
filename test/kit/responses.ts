import type { Response } from '../../src/chart/indication.ts';
import { day, documented, somewhere } from './chart.ts';

/** A response that was told. */
export const response = (percent: number, over: Partial<Response> = {}): Response => ({
  percent,
  measure: 'pain',
  known: 'stated',
  evidence: somewhere,
  ...over,
});

/** A response that held to a day, as a fact. */
export const heldTo = (percent: number, until: string) => ({
  responses: documented([response(percent, { heldTo: day(until) })]),
});

/** A response that held for a time, as a fact. */
export const lasted = (percent: number, time: string) => ({
  responses: documented([response(percent, { lasted: Temporal.Duration.from(time) })]),
});

/** A response of which nobody says how long it held, as a fact. */
export const improved = (percent: number) => ({ responses: documented([response(percent)]) });

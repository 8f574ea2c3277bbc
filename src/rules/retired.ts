import { type RetiredCode, retiredCode } from '../terminology/retired-codes.ts';

/** No code whose year of deletion is not verified was deleted later (rulebook, W-03 and W-08). */
const LONG_AGO = '2020-12-31';

/** What became of a code that was not valid on a day; undefined for every other. */
export function retiredOn(code: string, day: Temporal.PlainDate): RetiredCode | undefined {
  const entry = retiredCode(code);
  return entry && day.toString() > (entry.lastValidDay ?? LONG_AGO) ? entry : undefined;
}

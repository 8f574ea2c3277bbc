import { type RetiredCode, retiredCode } from '../terminology/retired-codes.ts';

/** A code that was no longer valid, and the last day on which it was. */
export interface Retired extends RetiredCode {
  lastValidDay: string;
}

/**
 * What became of a code that was not valid on a day. Codes of which we do not surely know that they
 * ended, or when, are never called invalid.
 */
export function retiredOn(code: string, day: Temporal.PlainDate): Retired | undefined {
  const entry = retiredCode(code);
  if (!entry || entry.certainty === 'uncertain' || entry.lastValidDay === null) return undefined;
  const { lastValidDay } = entry;
  return day.toString() > lastValidDay ? { ...entry, lastValidDay } : undefined;
}

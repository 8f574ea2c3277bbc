import { areAdjacent, isVertebra } from '../../../terminology/spinal-levels.ts';

/** What was typed, or what is wrong with it in words for who typed it. */
export type Checked<T> = { value: T } | { fault: string };

/** A number within bounds, such as a score from 0 to 10. */
export function numberWithin(text: string, what: string, most: number): Checked<number> {
  const value = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
  return value >= 0 && value <= most
    ? { value }
    : { fault: `${what} must be a number from 0 to ${most}.` };
}

/** A moment of the past, as an instant; `text` is in the time zone of the browser. */
export function pastMoment(text: string, what: string, now: Date): Checked<string> {
  const at = new Date(text);
  if (text === '' || Number.isNaN(at.getTime())) return { fault: `Say when ${what}.` };
  if (at > now) return { fault: `${what} cannot lie in the future.` };
  return { value: withoutMilliseconds(at) };
}

/** FHIR asks for a zone, and nobody measured milliseconds. */
export const withoutMilliseconds = (at: Date): string => at.toISOString().replace(/\.\d{3}Z$/, 'Z');

/** Levels such as "L4-L5, L5-S1", each between neighbours. */
export function levelsIn(text: string): Checked<string[]> {
  const levels = text
    .toUpperCase()
    .split(/[,;\s]+/)
    .filter(Boolean);
  const wrong = levels.find((level) => {
    const [upper = '', lower = '', more] = level.split('-');
    return more !== undefined || !isVertebra(upper) || !areAdjacent(upper, lower);
  });
  if (levels.length === 0) return { fault: 'Name at least one level, such as L4-L5.' };
  return wrong === undefined
    ? { value: levels }
    : { fault: `${wrong} is no level between two neighbours, such as L4-L5.` };
}

/** The moment as inputs of the browser want it, in its own zone. */
export function asInput(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

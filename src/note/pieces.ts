import { endsOf } from './span.ts';

/**
 * A stop, or a line that does not run on into the next one; no line is broken off so early. What
 * stands before is looked at last: few characters are worth it.
 */
const BOUNDARY =
  /[.!?](?=["”]?(?:[\s,]|$))(?<!\b(?:lt|rt|dr|mr|mrs|ms|approx|vs|no|pt|hx|e\.g|i\.e).)|;|\n(?![ \t]{0,12}(?:(?-i:[a-z]){2,15}\b(?!:)|[CTLS]\d))|\n(?<=\n[^\n]{1,35}\n)|\n(?=[ \t]{0,12}(?:pain|vas|n?p?rs)[ :]{1,3}\d)|\d{1,2}[.)](?<=[.,;:\n]\s?\d{1,2}.)\s/gi;

/** No sentence is longer; it keeps the work in step with the length of any text. */
const LONGEST = 800;

/** Where the pieces of a section end: at a stop, or at a blank near the limit where it has none. */
export function piecesOf(text: string): number[] {
  const ends = endsOf(BOUNDARY, text);
  ends.push(text.length);
  let last = 0;
  const isShort = ends.every((end) => {
    const length = end - last;
    last = end;
    return length <= LONGEST;
  });
  return isShort ? ends : ends.flatMap((end, place) => cut(text, ends[place - 1] ?? 0, end));
}

function cut(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  let at = start;
  while (end - at > LONGEST) {
    const blank = text.lastIndexOf(' ', at + LONGEST);
    at = blank > at + LONGEST / 2 ? blank : at + LONGEST;
    ends.push(at);
  }
  return [...ends, end];
}

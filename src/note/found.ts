/** A value with the place of the words it was read from: `text.slice(start, end)`. */
export interface Found<T> {
  value: T;
  start: number;
  end: number;
}

/** The longest quote that is shown. */
const QUOTE_LIMIT = 120;
const ENDS = /[.;\n\r](?=\s|$)/;

/** A place with the rest of its sentence around it, so that a reader sees what the words belong to. */
export function quoteAround(text: string, { start, end }: { start: number; end: number }): Quote {
  const room = Math.max(0, Math.floor((QUOTE_LIMIT - (end - start)) / 2));
  const before = text.slice(Math.max(0, start - room), start);
  const after = text.slice(end, end + room);
  const from = Math.max(...['.', ';', ':', ',', '\n'].map((mark) => before.lastIndexOf(mark))) + 1;
  const stop = ENDS.exec(after)?.index ?? after.length;
  const lead = before.slice(from).length - before.slice(from).trimStart().length;
  return quoteAt(text, { start: start - before.length + from + lead, end: end + stop });
}

/** The words of a place in a text, verbatim, with their offsets. */
export interface Quote {
  quote: string;
  start: number;
  end: number;
}

export const quoteAt = (text: string, { start, end }: { start: number; end: number }): Quote => ({
  quote: text.slice(start, end),
  start,
  end,
});

/**
 * Every match of a global pattern. Faster than `matchAll`, which copies the pattern at each call so
 * that it is never compiled for good.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
}

/** Every match of some patterns, in the order of the text; a longer match hides what lies in it. */
export function findAll<T>(text: string, phrases: readonly (readonly [RegExp, T])[]): Found<T>[] {
  const all = phrases.flatMap(([pattern, value]) =>
    matchesOf(text, pattern).map(
      (match): Found<T> => ({ value, start: match.index, end: match.index + match[0].length }),
    ),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let reach = -1;
  return all.filter(({ start, end }) => {
    if (start < reach) return false;
    reach = end;
    return true;
  });
}

/** The value that all findings agree on, with the place of the first; undefined when they differ. */
export function onlyValue<T>(found: readonly Found<T>[]): Found<T> | undefined {
  const [first] = found;
  return first && found.every(({ value }) => value === first.value) ? first : undefined;
}

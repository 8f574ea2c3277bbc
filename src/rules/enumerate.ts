/** Words one after the other, as in "64493, 64494 and 64495"; beyond four, how many more there are. */
export function enumerate(words: Iterable<string>, conjunction: 'and' | 'or' = 'and'): string {
  const distinct = [...new Set(words)];
  const rest = distinct.length - SHOWN;
  const shown = rest > 1 ? [...distinct.slice(0, SHOWN), `${rest} more`] : distinct;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} ${conjunction} ${shown.at(-1)}`;
}

/** More would not fit on a card beside what to do about them. */
const SHOWN = 4;

/** The edge of a word, where it is not yet known what stands beyond it. */
export const BOUNDARY = '|';

/** The only letters outside ASCII that a pattern may take for one within. */
const ALSO_LETTERS: readonly number[] = [0x17f, 0x212a];

/** Whether a pattern without regard to case may read a character in more than one way. */
export const isTwofold = (code: number): boolean => ALSO_LETTERS.includes(code);

/** A character without its case; every digit is 0, and whatever is not of a word is a blank. */
export function plain(code: number): string {
  if (code >= 0x30 && code <= 0x39) return '0';
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 0x20);
  return (code >= 0x61 && code <= 0x7a) || code === 0x5f ? String.fromCharCode(code) : ' ';
}

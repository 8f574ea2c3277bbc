/** The edge of a word, where it is not yet known what stands beyond it. */
export const BOUNDARY = '|';

/** The only letters outside ASCII that a pattern may take for one within: long s and kelvin. */
const ALSO_LETTERS: ReadonlyMap<number, string> = new Map([
  [0x17f, 's'],
  [0x212a, 'k'],
]);

/** Whether a pattern without regard to case may read a character in more than one way. */
export const isTwofold = (code: number): boolean => ALSO_LETTERS.has(code);

/** A character without its case; every digit is 0, and whatever is not of a word is a blank. */
export function plain(code: number): string {
  if (code >= 0x30 && code <= 0x39) return '0';
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 0x20);
  return (code >= 0x61 && code <= 0x7a) || code === 0x5f ? String.fromCharCode(code) : ' ';
}

/** Every plain letter: blank, digit, underscore and 26 letters. */
export const PLAIN_LETTERS = ' 0_abcdefghijklmnopqrstuvwxyz';

/** The place of each character's plain form among the plain letters; of a twofold one, the letter's. */
export const PLAIN_NUMBERS = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  PLAIN_LETTERS.indexOf(ALSO_LETTERS.get(code) ?? plain(code)),
);

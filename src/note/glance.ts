/**
 * What a text shows at a glance: which runs of three letters it may hold, as bits. It says "no" for
 * sure and "perhaps" otherwise, so that most patterns need not be tried on most sentences.
 */
export type Glance = readonly number[];

/** Words of which a text must hold one before a closer look is worth its time. */
export type Hint = readonly (readonly number[])[];

const CELLS = 32;
const NONE: readonly number[] = Array.from({ length: CELLS }, () => 0);
/** Small and capital letters differ in this bit; what else it makes alike does no harm. */
const SMALL = 32;

/** Looks at a text once. */
export function glanceAt(text: string): Glance {
  const seen = [...NONE];
  let [first, second] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const third = text.charCodeAt(at) | SMALL;
    const bit = bitOf(first, second, third);
    seen[bit >> 5] = (seen[bit >> 5] ?? 0) | (1 << (bit & 31));
    [first, second] = [second, third];
  }
  return seen;
}

/** Words of three letters or more, as the patterns they stand for may find them. */
export const hintOf = (...words: readonly string[]): Hint =>
  words.map((word) => {
    if (word.length < 3) throw new Error(`"${word}" is too short for a glance`);
    return Array.from({ length: word.length - 2 }, (_, at) =>
      bitOf(codeAt(word, at), codeAt(word, at + 1), codeAt(word, at + 2)),
    );
  });

/** Whether a text may hold one of the words. */
export function mayHold(glance: Glance, hint: Hint): boolean {
  for (const bits of hint) {
    let all = true;
    for (const bit of bits) {
      if (((glance[bit >> 5] ?? 0) & (1 << (bit & 31))) === 0) {
        all = false;
        break;
      }
    }
    if (all) return true;
  }
  return false;
}

/** The same of a sentence; one that nobody has looked at may hold anything. */
export const shows = ({ glance }: { glance?: Glance }, hint: Hint): boolean =>
  glance === undefined || mayHold(glance, hint);

const codeAt = (word: string, at: number): number => word.charCodeAt(at) | SMALL;

const bitOf = (first: number, second: number, third: number): number =>
  (first * 289 + second * 17 + third * 5) & (CELLS * 32 - 1);

/** Gives every different text a small number, in the order of their first appearance. */
export interface Numbering {
  texts: string[];
  /** Undefined when all numbers are given away: the published tables do not come near. */
  numberOf: (text: string) => number | undefined;
}

/** Numbers at most so many texts. */
export function createNumbering(most: number): Numbering {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  return {
    texts,
    numberOf(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      if (texts.length === most) return undefined;
      numbers.set(text, texts.length);
      texts.push(text);
      return texts.length - 1;
    },
  };
}

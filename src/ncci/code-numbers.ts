const LETTER_A = 65;
const DIGIT_0 = 48;
const LETTERS_AND_DIGITS = 36;

/** More numbers than the published tables have codes, and all that fit two bytes. */
const MOST_CODES = 0xffff;

/** Gives every different code a number, in the order of their first appearance. */
export interface CodeNumbering {
  codes: string[];
  /** Undefined for what is no code, and when all numbers are given away. */
  numberOf: (text: string) => number | undefined;
}

/** Numbers codes as they come. */
export function numberCodes(): CodeNumbering {
  const cells = createCells();
  const codes: string[] = [];
  return {
    codes,
    numberOf(text) {
      const cell = cellOf(text);
      if (cell < 0) return undefined;
      const known = cells[cell] ?? 0;
      if (known > 0) return known - 1;
      if (codes.length === MOST_CODES) return undefined;
      codes.push(text);
      cells[cell] = codes.length;
      return codes.length - 1;
    },
  };
}

/**
 * Finds the number of a code, its place in the list, or -1. Codes are `[0-9A-Z]`, three digits and
 * `[0-9A-Z]`, so that each has a cell of its own in one array: half the time of a map of strings.
 */
export function codeNumbers(codes: readonly string[]): (code: string) => number {
  const cells = createCells();
  codes.forEach((code, number) => {
    const cell = cellOf(code);
    if (cell >= 0) cells[cell] = number + 1;
  });
  return (code) => {
    const cell = cellOf(code);
    return (cells[cell >= 0 ? cell : cellOf(code.trim().toUpperCase())] ?? 0) - 1;
  };
}

/** A number plus one for each code; 0 where there is none. */
const createCells = (): Uint16Array =>
  new Uint16Array(LETTERS_AND_DIGITS * 1_000 * LETTERS_AND_DIGITS);

/** The cell of a code, or -1. */
function cellOf(code: string): number {
  if (code.length !== 5) return -1;
  const first = characterOf(code.charCodeAt(0));
  const last = characterOf(code.charCodeAt(4));
  const hundreds = code.charCodeAt(1) - DIGIT_0;
  const tens = code.charCodeAt(2) - DIGIT_0;
  const ones = code.charCodeAt(3) - DIGIT_0;
  if (first < 0 || last < 0 || !isDigit(hundreds) || !isDigit(tens) || !isDigit(ones)) return -1;
  return (
    ((first * 10 + hundreds) * 10 + tens) * 10 * LETTERS_AND_DIGITS +
    ones * LETTERS_AND_DIGITS +
    last
  );
}

const isDigit = (value: number): boolean => value >= 0 && value <= 9;

/** 0 to 35, or -1. */
function characterOf(character: number): number {
  if (isDigit(character - DIGIT_0)) return character - DIGIT_0;
  const letter = character - LETTER_A;
  return letter >= 0 && letter < 26 ? letter + 10 : -1;
}

import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { lettersOf } from './pattern-letters.ts';

/** Stands for any letter in a beginning. */
export const ANY_LETTER = '?';

const parser = new RegExpParser({ ecmaVersion: 2025 });

/**
 * How the texts that a pattern fits begin, in as many plain letters as asked for; in fewer where
 * the pattern may end before. Read off the pattern itself, so that the two cannot disagree.
 */
export function beginningsOf(source: string, length: number): ReadonlySet<string> {
  const { alternatives } = parser.parsePattern(source, 0, source.length, { unicode: true });
  return ofAlternatives(alternatives, length);
}

type Beginnings = ReadonlySet<string>;

const NOTHING: Beginnings = new Set(['']);

const ofAlternatives = (alternatives: readonly AST.Alternative[], length: number): Set<string> =>
  new Set(
    alternatives.flatMap(({ elements }) => [
      ...elements.reduce<Beginnings>(
        (before, element) => joined(before, ofElement(element, length), length),
        NOTHING,
      ),
    ]),
  );

function ofElement(element: AST.Element, length: number): Beginnings {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives, length);
    case 'Quantifier':
      return ofQuantifier(element, length);
    case 'Assertion':
      return NOTHING;
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return new Set(lettersOf(element) ?? [ANY_LETTER]);
    default:
      return new Set([ANY_LETTER.repeat(length)]);
  }
}

function ofQuantifier({ min, max, element }: AST.Quantifier, length: number): Beginnings {
  const one = ofElement(element, length);
  let several = NOTHING;
  const all = new Set(min === 0 ? NOTHING : []);
  for (let times = 1; times <= Math.min(max, length); times += 1) {
    several = joined(several, one, length);
    if (times >= Math.min(min, length)) for (const beginning of several) all.add(beginning);
  }
  return all;
}

/** What begins with the one and goes on with the other. */
const joined = (before: Beginnings, after: Beginnings, length: number): Beginnings =>
  new Set(
    [...before].flatMap((first) =>
      first.length >= length ? [first] : [...after].map((next) => (first + next).slice(0, length)),
    ),
  );

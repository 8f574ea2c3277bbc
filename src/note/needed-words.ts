import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { lettersOf } from './pattern-letters.ts';
import { BOUNDARY } from './plain-letters.ts';
import { moreTelling, withoutLonger, wordsOf } from './telling-words.ts';

/** What is known of all texts that a part of a pattern fits. */
interface Known {
  /** All of them, where they are few; a boundary may stand between their letters. */
  exact: readonly string[] | undefined;
  /** Words of which each of them holds at least one. */
  needed: readonly string[] | undefined;
}

const NOTHING: Known = { exact: [''], needed: undefined };
const ANYTHING: Known = { exact: undefined, needed: undefined };

/** More ways to write a phrase than this are not told apart. */
const MOST_WAYS = 60;

const parser = new RegExpParser({ ecmaVersion: 2025 });

/**
 * Words of which a text must hold one for a pattern to match, in plain letters; undefined where the
 * pattern needs none. Read off the pattern itself, so that the two cannot disagree.
 */
export function neededWords({ source, flags }: RegExp): readonly string[] | undefined {
  const { unicode, unicodeSets } = { unicode: flags.includes('u'), unicodeSets: false };
  const ast = parser.parsePattern(source, 0, source.length, { unicode, unicodeSets });
  return ofWhole(ofAlternatives(ast.alternatives));
}

const ofWhole = ({ exact, needed }: Known): readonly string[] | undefined =>
  moreTelling(needed, exact && wordsOf(exact));

function ofAlternatives(alternatives: readonly AST.Alternative[]): Known {
  const all = alternatives.map(({ elements }) => ofSequence(elements));
  const exact = all.flatMap((one) => one.exact ?? []);
  if (all.every((one) => one.exact) && exact.length <= MOST_WAYS)
    return { exact: [...new Set(exact)], needed: undefined };
  const needed = all.map(ofWhole);
  const isComplete = needed.every((words) => words !== undefined);
  return { exact: undefined, needed: isComplete ? withoutLonger(needed.flat()) : undefined };
}

function ofSequence(elements: readonly AST.Element[]): Known {
  let needed: Known['needed'];
  let run: readonly string[] = [''];
  let isExact = true;
  for (const element of elements) {
    const next = ofElement(element);
    needed = moreTelling(needed, next.needed);
    const longer = next.exact?.flatMap((end) => run.map((beginning) => beginning + end));
    if (longer && longer.length <= MOST_WAYS) {
      run = [...new Set(longer)];
      continue;
    }
    needed = moreTelling(needed, wordsOf(run));
    run = next.exact ?? [''];
    isExact = false;
  }
  if (isExact) return { exact: run, needed };
  return { exact: undefined, needed: moreTelling(needed, wordsOf(run)) };
}

function ofElement(element: AST.Element): Known {
  switch (element.type) {
    case 'Character':
    case 'CharacterSet':
    case 'CharacterClass':
      return { exact: lettersOf(element), needed: undefined };
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives);
    case 'Quantifier':
      return ofQuantifier(element);
    case 'Assertion':
      return ofAssertion(element);
    default:
      return ANYTHING;
  }
}

function ofAssertion(assertion: AST.Assertion): Known {
  const { kind } = assertion;
  // Before a text and behind it stands nothing of a word.
  if (kind === 'start' || kind === 'end') return { exact: [' '], needed: undefined };
  return kind === 'word' && !assertion.negate ? { exact: [BOUNDARY], needed: undefined } : NOTHING;
}

function ofQuantifier({ min, max, element }: AST.Quantifier): Known {
  if (element.type === 'Assertion') return NOTHING;
  const one = ofElement(element);
  const isRun = one.exact?.length === 1 && (one.exact[0] === ' ' || one.exact[0] === '0');
  // A run of blanks or of digits counts as one of them.
  if (one.exact && (max === 1 || isRun))
    return { exact: min === 0 ? ['', ...one.exact] : one.exact, needed: undefined };
  return min === 0 ? ANYTHING : { exact: undefined, needed: ofWhole(one) };
}

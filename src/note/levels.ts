import {
  areAdjacent,
  interspace,
  isVertebra,
  type SpinalLevel,
  vertebraeBetween,
} from '../terminology/spinal-levels.ts';
import { type Found, matchesOf } from './found.ts';

/** `L4-5`, `L4/L5`, `L4-L5`, `T12-L1`, `L3 to L5`, `L4 5`: two vertebrae with something between. */
const PAIR =
  /\b([CTLS])\s?-?(\d{1,2})\s?(?:([-–—/])|to|through|thru)\s?([CTLS])?(\d{1,2})\b(?!\s*(?:mg|ml|mL|cc|%|gauge|inch|\/10|-weighted))/g;
/** `L45`, `C56`, `L5S1`: dictated without a sign between. */
const RUN_ON = /\b([CTL])(\d)(?:([CTLS])?(\d))\b/g;
const SINGLE = /\b([CTLS])(\d{1,2})\b(?!\s*-?\s*weighted)/g;
const NERVES = /^[\s,]*(?:and\s+\w+\s+)?(?:medial|dorsal|nerve|branch|spinal nerve|roots?\b|DRG)/i;
const NEXT = /^\s*(?:,|and|&|,\s*and)\s*(\d)\s?[-/]\s?(S?)(\d)\b/i;

/** Every spinal level a text names, in the order of the text, each once. */
export function readLevels(text: string): Found<SpinalLevel>[] {
  const taken: { start: number; end: number }[] = [];
  const free = (start: number) => !taken.some((span) => start >= span.start && start < span.end);
  const found = [...pairs(text), ...runOns(text)].filter(({ start, end }) => {
    if (!free(start)) return taken.some((span) => span.start === start && span.end === end);
    taken.push({ start, end });
    return true;
  });
  const singles = matchesOf(text, SINGLE)
    .filter(({ index }) => free(index))
    .map((match) => spanOf(match, `${match[1]}${Number(match[2])}`))
    .filter(({ value }) => isVertebra(value));
  return unique([...found, ...singles].sort((a, b) => a.start - b.start));
}

function pairs(text: string): Found<SpinalLevel>[] {
  return matchesOf(text, PAIR).flatMap((match) => {
    const [whole, letter = '', first = '', sign, other, second = ''] = match;
    const upper = `${letter}${Number(first)}`;
    const lower = `${other ?? lowerLetter(letter, Number(first), Number(second))}${Number(second)}`;
    const rest = text.slice(match.index + whole.length, match.index + whole.length + 40);
    const levels = levelsOf(upper, lower, sign !== undefined, NERVES.test(rest));
    return [
      ...levels.map((level) => spanOf(match, level)),
      ...(levels.length > 0 ? continued(text, match.index + whole.length, letter) : []),
    ];
  });
}

/** "L3-4, 4-5 and 5-1": the letter is said once. */
function continued(text: string, from: number, letter: string): Found<SpinalLevel>[] {
  const found: Found<SpinalLevel>[] = [];
  let at = from;
  for (
    let match = NEXT.exec(text.slice(at, at + 24));
    match;
    match = NEXT.exec(text.slice(at, at + 24))
  ) {
    const [whole, first = '', sacral = '', second = ''] = match;
    const upper = `${letter}${first}`;
    const below = sacral ? 'S' : lowerLetter(letter, Number(first), Number(second));
    const lower = `${below}${second}`;
    if (!isVertebra(upper) || !areAdjacent(upper, lower)) break;
    found.push({ value: interspace(upper, lower), start: at, end: at + whole.length });
    at += whole.length;
  }
  return found;
}

function runOns(text: string): Found<SpinalLevel>[] {
  return matchesOf(text, RUN_ON).flatMap((match) => {
    const [, letter = '', first = '', other, second = ''] = match;
    const upper = `${letter}${first}`;
    const lower = `${other ?? lowerLetter(letter, Number(first), Number(second))}${second}`;
    return isVertebra(upper) && areAdjacent(upper, lower)
      ? [spanOf(match, interspace(upper, lower))]
      : [];
  });
}

/** Neighbours name an interspace, a stretch names every joint in it, and nerves are named singly. */
function levelsOf(
  upper: string,
  lower: string,
  isSign: boolean,
  areNerves: boolean,
): SpinalLevel[] {
  if (!isVertebra(upper) || !isVertebra(lower)) return [];
  const between = vertebraeBetween(upper, lower);
  if (areAdjacent(upper, lower)) {
    return areNerves && !isSign ? [upper, lower] : [interspace(upper, lower)];
  }
  if (!between || between.length < 3 || between.length > 6) return [];
  if (areNerves) return between;
  return between.slice(1).map((vertebra, index) => interspace(between[index] ?? '', vertebra));
}

/** "L5-1" is L5-S1, "C7-1" is C7-T1, "T12-1" is T12-L1. */
function lowerLetter(letter: string, upper: number, lower: number): string {
  if (lower !== 1 || upper === 1) return letter;
  if (letter === 'L' && upper >= 5) return 'S';
  if (letter === 'C' && upper === 7) return 'T';
  return letter === 'T' && upper === 12 ? 'L' : letter;
}

function spanOf(match: RegExpExecArray, value: SpinalLevel): Found<SpinalLevel> {
  return { value, start: match.index, end: match.index + match[0].length };
}

function unique(found: readonly Found<SpinalLevel>[]): Found<SpinalLevel>[] {
  const seen = new Set<SpinalLevel>();
  return found.filter(({ value }) => !seen.has(value) && seen.add(value));
}

import { areAdjacent, isVertebra, vertebraeBetween } from '../terminology/spinal-levels.ts';
import { type Glance, gated } from './glance.ts';
import { matchesOf } from './span.ts';

/** A run of vertebrae as written together: `L4-5`, `L4/L5/S1`, `L45`. */
export interface VertebraRun {
  vertebrae: string[];
  start: number;
  end: number;
}

const DASH = String.raw`(?:\s?[-–—−/]\s?)`;
const RUN = gated(
  new RegExp(
    String.raw`(?<![\p{L}\d.#@])([CTLS])(?:-|\s(?=\d{1,2}${DASH}\d))?(\d{1,2})((?:${DASH}(?:[CTLS]-?)?\d{1,2}|[CTLS]\d{1,2}){0,4})(?![\p{L}\d%#]|\.\d)`,
    'giu',
  ),
);
/** The letter is often said once: "L3, 4 and 5 medial branches", "L3-4, 4-5". */
const MORE = new RegExp(
  String.raw`(?:\s?,\s?(?:and\s|&\s?)?|\s?(?:and|&)\s)([CTLS]?)(\d{1,2})((?:${DASH}[CTLS]?\d{1,2})?)(?=\s?(?:,|\.(?!\d)|;|and\b|&|medial|nerve|level|facet|dorsal|transverse|vertebr|foram|root|rib|intercost|pedicle|lamina|inter|joint|$))`,
  'giuy',
);
const FURTHER = /([CTLS]?)-?(\d{1,2})/gi;
const UNIT =
  /^\s?-?(?:(?:mls?|cc|mg|mcg|inch(?:es)?|cm|mm|ga?|gauge|weeks?|months?|days?|minutes?|hours?|sec(?:onds?)?)\b|%|\/10)/i;

/** Whether a vertebra may be named at all. */
export const mayNameVertebra = RUN.may;

/** The runs of a text that `counts` lets through, in order, and what is enumerated after each. */
export function readRuns(
  text: string,
  counts: (run: VertebraRun, text: string) => boolean,
  glance?: Glance,
): VertebraRun[] {
  const runs: VertebraRun[] = [];
  for (const match of RUN.all(text, glance)) {
    const [words, letter = '', head = '', tail = ''] = match;
    const vertebrae = parseRun(letter, head, tail);
    const whole = { vertebrae, start: match.index, end: match.index + words.length };
    const run = tail ? trimUnit(whole, text) : whole;
    if (vertebrae.length > 0 && counts(run, text)) runs.push(run, ...moreOf(run, text));
  }
  return runs;
}

function moreOf(first: VertebraRun, text: string): VertebraRun[] {
  const runs: VertebraRun[] = [];
  MORE.lastIndex = first.end;
  let last = first.vertebrae.at(-1) ?? '';
  for (let match = MORE.exec(text); match && !match[1]; match = MORE.exec(text)) {
    const start = match.index + match[0].search(/\d/);
    const vertebrae = parseRun(last.charAt(0), match[2] ?? '', match[3] ?? '');
    const run = { vertebrae, start, end: match.index + match[0].length };
    const next = vertebrae[0] ?? '';
    const goesOn = match[3] ? vertebrae.length > 1 : Number(next.slice(1)) > Number(last.slice(1));
    if (!goesOn) break;
    runs.push(run);
    last = vertebrae.at(-1) ?? '';
  }
  return runs;
}

function parseRun(letter: string, head: string, tail: string): string[] {
  const run = splitHead(letter.toUpperCase(), head);
  if (tail === '') return run;
  for (const [, own = '', digits = ''] of matchesOf(FURTHER, tail)) {
    const next = nextVertebra(run.at(-1) ?? '', own.toUpperCase(), digits);
    if (next) run.push(next);
  }
  return run;
}

/** `L45` is L4 and L5 run together; `T10` is itself. */
function splitHead(letter: string, digits: string): string[] {
  if (isVertebra(`${letter}${digits}`)) return [`${letter}${digits}`];
  const [upper = '', lower = ''] = digits;
  const next = letter === 'C' || letter === 'L' ? nextVertebra(`${letter}${upper}`, '', lower) : '';
  return next && areAdjacent(`${letter}${upper}`, next) ? [`${letter}${upper}`, next] : [];
}

function nextVertebra(last: string, letter: string, digits: string): string | undefined {
  const same = `${letter || last.charAt(0)}${digits}`;
  if (isVertebra(same) && vertebraeBetween(last, same) && last !== same) return same;
  const below = ['T1', 'L1', 'S1'].find((top) => areAdjacent(last, top));
  return !letter && digits === '1' ? below : undefined;
}

/** "L4 - 5 mL" is a level and a volume. */
function trimUnit(run: VertebraRun, text: string): VertebraRun {
  if (!UNIT.test(text.slice(run.end, run.end + 12))) return run;
  const vertebrae = run.vertebrae.slice(0, 1);
  return { ...run, vertebrae, end: run.start + (vertebrae[0]?.length ?? 0) };
}

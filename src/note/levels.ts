import {
  areAdjacent,
  interspace,
  isVertebra,
  type SpinalLevel,
  vertebraeBetween,
} from '../terminology/spinal-levels.ts';
import { type Glance, gated } from './glance.ts';
import { isNerveTarget, isSite } from './level-sites.ts';
import { distinct, type Found, matchesOf } from './span.ts';

/** A run of vertebrae as written together: `L4-5`, `L4/L5/S1`, `L45`. */
interface Run {
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
const TO = /^\s{1,3}(?:to|through|thru)\s{1,3}(?:the\s)?$/i;
const UNIT =
  /^\s?-?(?:ml|mls|cc|mg|mcg|inch|inches|cm|mm|g\b|ga\b|gauge|%|weeks?|months?|days?|minutes?|hours?|sec|\/10)/i;

/** One list for all texts that name none, as most do. */
const NONE: readonly Found<SpinalLevel>[] = [];

/** Whether a level may be named at all. */
export const mayNameLevel = RUN.may;

/** Every mention of a spinal level, in order; a level named twice is found twice. */
export function levelMentions(text: string, glance?: Glance): readonly Found<SpinalLevel>[] {
  const found = readRuns(text, isSite, glance);
  if (found.length === 0) return NONE;
  return joinRanges(found, text).flatMap(({ vertebrae, start, end, ranged }) => {
    const nerves = vertebrae.length > 1 && isNerveTarget(text, start, end);
    return levelsOf(vertebrae, ranged, nerves).map((value) => ({ value, start, end }));
  });
}

/**
 * The levels a text names: `L4-L5` for an interspace, `L5` for a nerve or foramen. A range over
 * several vertebrae means nerves where nerves are named, and interspaces otherwise.
 */
export const readLevels = (text: string): Found<SpinalLevel>[] => distinct(levelMentions(text));

/** Levels named anywhere in a text, whether they were injected, imaged or operated on. */
export const namedLevels = (text: string): SpinalLevel[] => [
  ...new Set(
    joinRanges(
      readRuns(text, () => true),
      text,
    ).flatMap(({ vertebrae, ranged }) => levelsOf(vertebrae, ranged, false)),
  ),
];

function readRuns(
  text: string,
  counts: (run: Run, text: string) => boolean,
  glance?: Glance,
): Run[] {
  const runs: Run[] = [];
  for (const match of RUN.all(text, glance)) {
    const [words, letter = '', head = '', tail = ''] = match;
    const vertebrae = parseRun(letter, head, tail);
    const whole = { vertebrae, start: match.index, end: match.index + words.length };
    const run = tail ? trimUnit(whole, text) : whole;
    if (vertebrae.length > 0 && counts(run, text)) runs.push(run, ...moreOf(run, text));
  }
  return runs;
}

function moreOf(first: Run, text: string): Run[] {
  const runs: Run[] = [];
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
function trimUnit(run: Run, text: string): Run {
  if (!UNIT.test(text.slice(run.end, run.end + 12))) return run;
  const vertebrae = run.vertebrae.slice(0, 1);
  return { ...run, vertebrae, end: run.start + (vertebrae[0]?.length ?? 0) };
}

function joinRanges(runs: Run[], text: string): (Run & { ranged: boolean })[] {
  const joined: (Run & { ranged: boolean })[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const between = last && run.start - last.end < 16 ? text.slice(last.end, run.start) : undefined;
    if (last && between !== undefined && TO.test(between))
      joined.splice(-1, 1, { ...spanning(last, run), ranged: true });
    else if (last && between !== undefined && isBetween(last, run, between, text))
      joined.splice(-1, 1, { ...spanning(last, run), ranged: false });
    else joined.push({ ...run, ranged: false });
  }
  return joined;
}

/** "Between the spinous processes of L4 and L5" */
const BETWEEN =
  /\bbetween(?: the)?(?: (?:spinous processes|lamina[es]?|vertebra[els]*|bodies|spines)(?: of| at)?(?: the)?)?\s$/i;
const isBetween = (first: Run, last: Run, words: string, text: string): boolean =>
  /^\s(?:and|&)\s$/i.test(words) &&
  areAdjacent(first.vertebrae[0] ?? '', last.vertebrae[0] ?? '') &&
  BETWEEN.test(text.slice(Math.max(0, first.start - 45), first.start));

const spanning = (first: Run, last: Run): Run => ({
  vertebrae: [first.vertebrae[0] ?? '', last.vertebrae.at(-1) ?? ''],
  start: first.start,
  end: last.end,
});

function levelsOf(run: string[], ranged: boolean, nerves: boolean): SpinalLevel[] {
  const [first = '', last = ''] = [run[0], run.at(-1)];
  if (run.length === 1) return [first];
  const all = vertebraeBetween(first, last) ?? run;
  // The sacrum has nerves, and no interspaces.
  if (first.startsWith('S')) return all;
  if (nerves && (ranged || (run.length === 2 && all.length > 2))) return all;
  return all.slice(1).map((lower, place) => interspace(all[place] ?? '', lower));
}

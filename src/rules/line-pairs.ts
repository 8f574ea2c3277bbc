import type { ServiceLine } from '../chart/service-line.ts';
import type { NcciEdits, PairEdit } from '../ncci/edits.ts';
import { mayShareBill } from './by-bill.ts';
import { sideOf } from './lines.ts';

/** Two lines of one day. */
export type LinePair = readonly [ServiceLine, ServiceLine];

/** Every two lines of a day, in the order of the request. */
export const pairsOn = (day: readonly ServiceLine[]): LinePair[] =>
  day.flatMap((a, index) => day.slice(index + 1).map((b): LinePair => [a, b]));

/** Pairs of two kinds of service on a day, the first kind first. */
export const pairsOf = (
  day: readonly ServiceLine[],
  first: ReadonlySet<string>,
  second: ReadonlySet<string>,
): LinePair[] =>
  pairsOn(day).flatMap(([a, b]): LinePair[] => {
    if (first.has(a.code) && second.has(b.code)) return [[a, b]];
    return first.has(b.code) && second.has(a.code) ? [[b, a]] : [];
  });

/** Two lines of one practitioner on which an NCCI edit is in force. */
export interface EditedPair {
  edit: PairEdit;
  /** The line that is not taken beside the other. */
  second: ServiceLine;
  first: ServiceLine;
}

/** The pairs of a day's lines that NCCI edits; `day` stands for lines that name none. */
export function editedPairs(
  lines: readonly ServiceLine[],
  edits: NcciEdits,
  day: Temporal.PlainDate | undefined,
): EditedPair[] {
  const editOf = editsAmong(lines, edits, day);
  return lines.flatMap((a, index) =>
    lines.slice(index + 1).flatMap((b): readonly EditedPair[] => {
      const edit = editOf(a, b);
      if (!edit || !mayShareBiller(a, b)) return NONE;
      return edit.column2 === a.code
        ? [{ edit, first: b, second: a }]
        : [{ edit, first: a, second: b }];
    }),
  );
}

const NONE: readonly EditedPair[] = [];

/** The edit of two lines; a claim with many lines of one code asks for each edit once. */
function editsAmong(
  lines: readonly ServiceLine[],
  edits: NcciEdits,
  day: Temporal.PlainDate | undefined,
): (a: ServiceLine, b: ServiceLine) => PairEdit | undefined {
  const kinds = [...Map.groupBy(lines, (line) => `${line.code} ${line.day}`).values()];
  const kindOf = new Map(
    kinds.flatMap((kind, place) => kind.map((line) => [line, place] as const)),
  );
  const known = new Map<number, PairEdit | undefined>();
  return (a, b) =>
    known.getOrInsertComputed((kindOf.get(a) ?? 0) * kinds.length + (kindOf.get(b) ?? 0), () => {
      const on = a.day ?? b.day ?? day;
      const edit = on && edits.pairOn(a.code, b.code, on);
      return edit?.modifierIndicator === 9 ? undefined : edit;
    });
}

/** Edits hold for what one practitioner does on a day, and for each bill by itself. */
const mayShareBiller = (a: ServiceLine, b: ServiceLine): boolean =>
  mayShareBill(a, b) &&
  (a.performer === undefined || b.performer === undefined || a.performer === b.performer);

/**
 * Whether a pair stands in spite of its edit. Left and right lines are apart by themselves, where
 * the edit takes a modifier at all.
 */
export function isLifted({ edit, first, second }: EditedPair): boolean {
  if (edit.modifierIndicator === 0) return false;
  const sides = [first, second].map(sideOf);
  if (sides.includes('left') && sides.includes('right')) return true;
  return [...first.modifiers, ...second.modifiers].some((one) => DISTINCT.has(one));
}

/** Modifiers that tell of a distinct service, where an edit takes one (NCCI policy manual). */
const DISTINCT: ReadonlySet<string> = new Set([
  ...['59', 'XE', 'XS', 'XP', 'XU'],
  ...['24', '25', '57', '58', '78', '79', '91'],
]);

/** Which table an edit was found in, for the reader to weigh it. */
export const tableOf = ({ release, isBuiltIn }: NcciEdits): string =>
  isBuiltIn ? 'built-in table; no CMS quarterly file is loaded' : `NCCI ${release}`;

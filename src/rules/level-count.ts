import type { Facts } from '../chart/chart.ts';
import { documentedValue, type Evidence, type Readable } from '../chart/fact.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import { jointsOf, rootsOf, type SpinalLevel } from '../terminology/spinal-levels.ts';
import type { Subject } from './define-rule.ts';
import { evidenceOfLines, lineFacts, linesFor, sideOf } from './lines.ts';
import { unitsOf } from './units.ts';

/** So many levels for sure, and at most. */
export interface LevelRange {
  sure: number;
  possible: number;
}

/** How many levels one procedure treats. Both sides of a level are one level. */
export interface LevelCount extends LevelRange {
  /** As the chart names them, else the codes that stand for them. */
  from: string;
  evidence: Evidence[];
}

/** What payers count: nerve roots of a transforaminal injection, facet joints, or interspaces. */
export type LevelUnit = 'root' | 'joint' | 'interspace';

/** The facts that tell levels where no level is named. */
export const codedLevelFacts = [...lineFacts, 'laterality'] as const;

type Counted = Pick<Facts, (typeof codedLevelFacts)[number]> & { levels: Readable<SpinalLevel[]> };

/** Counts levels as the chart names them, else as codes stand for them; undefined with neither. */
export function countLevels(
  facts: Counted,
  procedure: Subject,
  unit: LevelUnit,
): LevelCount | undefined {
  const { levels } = facts;
  // Words that could not be tied to this procedure may name the levels of another one.
  if (levels.state === 'documented' && !levels.loose) {
    const range = namedRange(levels.value, unit);
    if (range) return { ...range, from: levels.value.join(', '), evidence: levels.evidence };
  }
  return countCodes(facts, procedure);
}

/** How many levels a list of names stands for; undefined where that cannot be told. */
export function namedRange(
  levels: readonly SpinalLevel[],
  unit: LevelUnit,
): LevelRange | undefined {
  if (unit === 'joint') {
    const joints = jointsOf(levels);
    return joints && exactly(new Set(joints).size);
  }
  const spaces = new Set(levels.filter((level) => level.includes('-'))).size;
  // Lone vertebrae name no interspace, as in "L4, L5" for the one between them.
  if (unit === 'interspace') return spaces > 0 ? exactly(spaces) : undefined;
  const nerves = new Set(levels.filter((level) => !level.includes('-'))).size;
  const sure = Math.max(spaces, nerves);
  // As many roots as foramina name the same targets twice, by whichever convention.
  if (spaces === nerves || sure === 0) return sure === 0 ? undefined : exactly(sure);
  return { sure, possible: Math.max(sure, rootsOf(levels).length) };
}

const exactly = (count: number): LevelRange => ({ sure: count, possible: count });

function countCodes(facts: Counted, procedure: Subject): LevelCount | undefined {
  const { own } = linesFor(facts, procedure);
  if (own.length === 0) return withoutLines(procedure);
  const side = documentedValue(facts.laterality);
  const isOneSided = side === 'left' || side === 'right';
  const ranges = [...Map.groupBy(own, ({ code }) => code).values()].map((lines) =>
    levelsOfCode(lines, isOneSided),
  );
  return {
    sure: ranges.reduce((sum, { sure }) => sum + sure, 0),
    possible: ranges.reduce((sum, { possible }) => sum + possible, 0),
    from: own.map(({ code, units }) => `${code}${units > 1 ? ` x ${units}` : ''}`).join(', '),
    evidence: evidenceOfLines(own),
  };
}

/** Units that name no side may be the two sides of one level. */
function levelsOfCode(lines: readonly ServiceLine[], isOneSided: boolean): LevelRange {
  const possible = unitsOf(lines);
  if (isOneSided) return exactly(possible);
  const free = unitsOf(lines.filter((line) => sideOf(line) === undefined));
  return { sure: Math.max(possible - free, Math.ceil(free / 2)), possible };
}

/** Where the lines are not known, each code is one level. */
function withoutLines({ codes, reference }: Subject): LevelCount | undefined {
  if (codes.length === 0) return undefined;
  const from = codes.map(({ code }) => code);
  return { ...exactly(new Set(from).size), from: from.join(', '), evidence: [{ reference }] };
}

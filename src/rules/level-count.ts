import type { Facts } from '../chart/chart.ts';
import { documentedValue, type Evidence, type Readable } from '../chart/fact.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import type { ProcedureCode } from '../terminology/procedure-codes.ts';
import { lateralityOfModifier } from '../terminology/site.ts';
import { jointsOf, rootsOf, type SpinalLevel } from '../terminology/spinal-levels.ts';
import type { Subject } from './define-rule.ts';

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

type Counted = Pick<Facts, 'dateOfService' | 'laterality' | 'lines'> & {
  levels: Readable<SpinalLevel[]>;
};
type Coded = Pick<Subject, 'family' | 'technique' | 'codes' | 'reference'>;

/** Counts levels as the chart names them, else as codes stand for them; undefined with neither. */
export function countLevels(
  facts: Counted,
  procedure: Coded,
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

/** A code with its units, from a line or by itself. */
type CodedLine = Pick<ServiceLine, 'code' | 'modifiers' | 'units' | 'evidence'>;

function countCodes(facts: Counted, procedure: Coded): LevelCount | undefined {
  const lines = linesOf(facts, procedure);
  if (lines.length === 0) return undefined;
  const side = documentedValue(facts.laterality);
  const isOneSided = side === 'left' || side === 'right';
  const ranges = [...Map.groupBy(lines, ({ code }) => code).values()].map((own) =>
    levelsOfCode(own, isOneSided),
  );
  return {
    sure: ranges.reduce((sum, { sure }) => sum + sure, 0),
    possible: ranges.reduce((sum, { possible }) => sum + possible, 0),
    from: lines.map(({ code, units }) => `${code}${units > 1 ? ` x ${units}` : ''}`).join(', '),
    evidence: lines.map(({ evidence }) => evidence),
  };
}

/** Left and right units of a code are one level on both sides; units that name no side may be. */
function levelsOfCode(lines: readonly CodedLine[], isOneSided: boolean): LevelRange {
  const units = (side: string | undefined) =>
    lines
      .filter(({ modifiers }) => modifiers.map(lateralityOfModifier).find(Boolean) === side)
      .reduce((sum, line) => sum + line.units, 0);
  const sided = Math.max(units('left'), units('right')) + units('bilateral');
  const free = units(undefined);
  if (isOneSided || free === 0) return exactly(sided + free);
  return { sure: Math.max(sided, Math.ceil(free / 2)), possible: sided + free };
}

/** The lines of the day that stand for the procedure; without them its codes, a unit each. */
function linesOf({ dateOfService, lines }: Counted, procedure: Coded): CodedLine[] {
  const { family, technique, codes, reference } = procedure;
  const day = documentedValue(dateOfService);
  const regions = new Set(codes.map(({ region }) => region));
  const isOwn = (known: ProcedureCode | undefined): boolean =>
    known?.family === family && known.approach === technique && regions.has(known.region);
  const own = (documentedValue(lines) ?? []).filter(
    (line) => isOwn(line.known) && (!line.day || !day || line.day.equals(day)),
  );
  if (own.length > 0) return own;
  return codes.map(({ code }) => ({ code, modifiers: [], units: 1, evidence: { reference } }));
}

import type { SpinalRegion } from '../../terminology/site.ts';
import { weigh } from '../fact.ts';
import { joinGuidance } from './join-guidance.ts';
import { levelSets, levelStatements } from './levels.ts';
import type { ProcedureLine } from './line.ts';
import { isThoracolumbarFacet, regionStatements } from './region.ts';

/**
 * Groups lines into sessions: one family in one region on one day (rulebook 1.3). A line that names
 * no region joins the only region of its day, and guidance joins what it guided. `byTechnique` keeps
 * two approaches apart, as they are two procedures to a reader although they are one session to a
 * payer.
 */
export function groupSessions(
  lines: readonly ProcedureLine[],
  { byTechnique }: { byTechnique: boolean },
): ProcedureLine[][] {
  const days = Map.groupBy(lines, (line) =>
    [dayKey(line), line.family, byTechnique ? line.code?.approach : ''].join('|'),
  );
  return joinGuidance(
    [...days.values()].flatMap((day) => splitByRegion(day)),
    dayKey,
  );
}

function splitByRegion(lines: ProcedureLine[]): ProcedureLine[][] {
  if (isThoracolumbarFacet(lines)) return [lines];
  const regions = lines.map(regionOf);
  const named = [...new Set(regions.filter((region) => region !== undefined))];
  const only = named.length === 1 ? named[0] : undefined;
  const groups = Map.groupBy(lines, (_line, index) => regions[index] ?? only ?? 'unknown');
  return [...groups.values()];
}

const regionOf = (line: ProcedureLine): SpinalRegion | undefined =>
  regionStatements(line, () => weigh(levelStatements(line), [], levelSets))[0]?.value;

const dayKey = ({ date }: ProcedureLine): string =>
  date.is === 'day' ? date.day.toString() : `?${date.text}`;

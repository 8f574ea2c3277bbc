import type { SpinalRegion } from '../../terminology/site.ts';
import { weigh } from '../fact.ts';
import { levelSets, levelStatements } from './levels.ts';
import type { ProcedureLine } from './line.ts';
import { regionStatements } from './region.ts';

/**
 * Groups lines into sessions: one family in one region on one day (rulebook 1.3). A line that names
 * no region joins the only region of its day. `byTechnique` keeps two approaches apart, as they are
 * two procedures to a reader although they are one session to a payer.
 */
export function groupSessions(
  lines: readonly ProcedureLine[],
  { byTechnique }: { byTechnique: boolean },
): ProcedureLine[][] {
  const days = Map.groupBy(lines, (line) =>
    [dayKey(line), line.family, byTechnique ? line.code?.approach : ''].join('|'),
  );
  return [...days.values()].flatMap((day) => splitByRegion(day));
}

function splitByRegion(lines: ProcedureLine[]): ProcedureLine[][] {
  if (isThoracolumbarFacet(lines)) return [lines];
  const regions = lines.map(regionOf);
  const named = [...new Set(regions.filter((region) => region !== undefined))];
  const only = named.length === 1 ? named[0] : undefined;
  const groups = Map.groupBy(lines, (_line, index) => regions[index] ?? only ?? 'unknown');
  return [...groups.values()];
}

/** T12-L1 with L1-L2 is coded 64490 + 64494 and is one lumbar session (rulebook 1.6). */
export function isThoracolumbarFacet(lines: readonly ProcedureLine[]): boolean {
  const codes = new Set(lines.map(({ code }) => code?.code));
  return codes.has('64490') && codes.has('64494') && !codes.has('64493') && !codes.has('64491');
}

function regionOf(line: ProcedureLine): SpinalRegion | undefined {
  const levels = weigh(levelStatements(line), [], levelSets);
  return regionStatements(line, levels)[0]?.value;
}

const dayKey = ({ date }: ProcedureLine): string =>
  date.is === 'day' ? date.day.toString() : `?${date.text}`;

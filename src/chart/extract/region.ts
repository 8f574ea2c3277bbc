import { codesIn } from '../../fhir/coding.ts';
import type { SpinalRegion } from '../../terminology/site.ts';
import { regionOfCode, regionOfLevel, type SpinalLevel } from '../../terminology/spinal-levels.ts';
import { SNOMED } from '../../terminology/systems.ts';
import type { Fact, Statement } from '../fact.ts';
import { type ProcedureLine, statementOf } from './line.ts';

/** The payer's region: what the code stands for, else the site, else the levels named. */
export function regionStatements(
  line: ProcedureLine,
  levels: Fact<SpinalLevel[]>,
): Statement<SpinalRegion>[] {
  if (line.code?.region) return [statementOf(line, line.code.region)];
  const coded = codesIn(SNOMED, ...line.sites).map(regionOfCode);
  const named = levels.state === 'documented' ? levels.value.map(regionOfLevel) : [];
  const region = [...coded, ...named].find((value) => value !== undefined);
  return region ? [statementOf(line, region)] : [];
}

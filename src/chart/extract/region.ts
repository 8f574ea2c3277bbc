import { codesIn, textOf } from '../../fhir/coding.ts';
import { readRegion } from '../../note/region.ts';
import type { SpinalRegion } from '../../terminology/site.ts';
import { regionOfCode, regionOfLevel, type SpinalLevel } from '../../terminology/spinal-levels.ts';
import { SNOMED } from '../../terminology/systems.ts';
import type { Fact, Statement } from '../fact.ts';
import { type ProcedureLine, statementOf } from './line.ts';

/** The region of a session; T12-L1 with L1-L2 facets counts as lumbar (rulebook 1.6). */
export function sessionRegion(
  lines: readonly ProcedureLine[],
  levels: Fact<SpinalLevel[]>,
): Statement<SpinalRegion>[] {
  const statements = lines.flatMap((line) => regionStatements(line, () => levels));
  return isThoracolumbarFacet(lines)
    ? statements.filter(({ value }) => value === 'lumbar-sacral')
    : statements;
}

/** T12-L1 with L1-L2 is coded 64490 + 64494: an add-on without its own parent gives it away. */
export function isThoracolumbarFacet(lines: readonly ProcedureLine[]): boolean {
  const codes = new Set(lines.map(({ code }) => code?.code));
  return codes.has('64490') && codes.has('64494') && !codes.has('64493') && !codes.has('64491');
}

/**
 * The payer's region: what the code stands for, else the site, else the levels named, which are
 * only asked for then, else the words that name procedure or site.
 */
export function regionStatements(
  line: ProcedureLine,
  readLevels: () => Fact<SpinalLevel[]>,
): Statement<SpinalRegion>[] {
  if (line.code?.region) return [statementOf(line, line.code.region)];
  const coded = codesIn(SNOMED, ...line.sites).map(regionOfCode);
  const levels = readLevels();
  const named = levels.state === 'documented' ? levels.value.map(regionOfLevel) : [];
  const region = [...coded, ...named].find((value) => value !== undefined);
  return region ? [statementOf(line, region)] : regionInWords(line);
}

/** The region in the name of the procedure or of its site; a remark may tell of another one. */
function regionInWords(line: ProcedureLine): Statement<SpinalRegion>[] {
  return [line.codeConcept, ...line.sites].flatMap((concept) => {
    const words = textOf(concept);
    const found = readRegion(words)?.value;
    if (!found) return [];
    const region = /^(?:cervic|thorac)/.test(found) ? 'cervical-thoracic' : 'lumbar-sacral';
    return [statementOf(line, region, words)];
  });
}

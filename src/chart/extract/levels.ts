import { codesIn } from '../../fhir/coding.ts';
import { readLevels } from '../../note/levels.ts';
import { levelOfCode, type SpinalLevel } from '../../terminology/spinal-levels.ts';
import { FORAMEN_SPINAL_LEVEL, SNOMED } from '../../terminology/systems.ts';
import type { Statement, Weighing } from '../fact.ts';
import { type ChartLine, statementOf, wordsOf } from './line.ts';

/** Levels of several lines of one session add up. */
export const levelSets: Weighing<SpinalLevel[]> = {
  join: (values) => [...new Set(values.flat())].sort(),
  same: (a, b) => a.length === b.length && a.every((level) => b.includes(level)),
};

/** The spinal levels an order, procedure or claim line names, by code or in words. */
export function levelStatements(line: ChartLine): Statement<SpinalLevel[]>[] {
  const concepts = [...line.sites, ...line.bodyStructures.map(({ location }) => location)];
  const coded = [
    ...codesIn(FORAMEN_SPINAL_LEVEL, ...concepts),
    ...codesIn(SNOMED, ...concepts).map(levelOfCode),
  ].filter((level) => level !== undefined);
  if (coded.length > 0) return [statementOf(line, [...new Set(coded)])];
  return wordsOf(line).flatMap((text) => {
    const levels = readLevels(text).map(({ value }) => value);
    return levels.length > 0 ? [statementOf(line, levels, text)] : [];
  });
}

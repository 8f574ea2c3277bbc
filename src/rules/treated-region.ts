import { documentedValue, type Fact } from '../chart/fact.ts';
import type { SpinalRegion } from '../terminology/site.ts';
import { regionOfLevel, type SpinalLevel } from '../terminology/spinal-levels.ts';

/**
 * The region of a procedure. Undefined where a level lies in another region than the code stands
 * for: until that is settled, what the chart tells of either region may be about this procedure.
 */
export function treatedRegion(facts: {
  region: Fact<SpinalRegion>;
  levels: Fact<SpinalLevel[]>;
}): SpinalRegion | undefined {
  const region = documentedValue(facts.region);
  const levels = documentedValue(facts.levels) ?? [];
  return levels.every((level) => regionOfLevel(level) === region) ? region : undefined;
}

import type { Fact } from '../chart/fact.ts';
import { compare, type PainProcedure, type SiteMatch } from '../chart/pain-procedure.ts';
import type { TreatedMuscle } from '../chart/performance.ts';
import { muscleGroups } from '../terminology/muscle-groups.ts';
import { sidesOverlap } from './session-count.ts';

type MuscleSite = Pick<PainProcedure, 'region' | 'laterality' | 'muscles'>;

/** Whether two trigger point sessions were at one anatomic site: a side and a group of muscles. */
export function sharesMuscles(a: MuscleSite, b: MuscleSite): SiteMatch {
  const apart = [
    compare(a.region, b.region, Object.is),
    compare(a.laterality, b.laterality, sidesOverlap),
  ];
  return apart.includes('elsewhere') ? 'elsewhere' : compareMuscles(a.muscles, b.muscles);
}

function compareMuscles(a: Fact<TreatedMuscle[]>, b: Fact<TreatedMuscle[]>): SiteMatch {
  if (a.state !== 'documented' || b.state !== 'documented' || a.loose || b.loose) return 'unclear';
  const pairs = a.value.flatMap((one) => b.value.map((other) => comparePair(one.name, other.name)));
  if (pairs.includes('same')) return 'same';
  return pairs.includes('unclear') || pairs.length === 0 ? 'unclear' : 'elsewhere';
}

/** A muscle that the table does not know may lie anywhere. */
function comparePair(a: string, b: string): SiteMatch {
  if (a.trim().toLowerCase() === b.trim().toLowerCase()) return 'same';
  const [ours, theirs] = [muscleGroups(a), muscleGroups(b)];
  if (ours.length === 0 || theirs.length === 0) return 'unclear';
  return ours.some((group) => theirs.includes(group)) ? 'same' : 'elsewhere';
}

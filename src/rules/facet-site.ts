import type { Fact } from '../chart/fact.ts';
import { compare, type PainProcedure, type SiteMatch } from '../chart/pain-procedure.ts';
import { jointsOf, type SpinalLevel } from '../terminology/spinal-levels.ts';
import { sidesOverlap } from './session-count.ts';

type Site = Pick<PainProcedure, 'region' | 'laterality' | 'levels'>;

/** Whether two facet procedures have a joint in common: its region, its side and its level. */
export function sharesJoint(a: Site, b: Site): SiteMatch {
  const region = compare(a.region, b.region, Object.is);
  if (region === 'elsewhere') return 'elsewhere';
  const side = compare(a.laterality, b.laterality, sidesOverlap);
  if (side === 'elsewhere') return 'elsewhere';
  const parts = [region, side, sharedJoints(a.levels, b.levels)];
  if (parts.includes('elsewhere')) return 'elsewhere';
  return parts.includes('unclear') ? 'unclear' : 'same';
}

/** Medial branches are compared by the joints they supply; a lone nerve leaves the joint open. */
function sharedJoints(a: Fact<SpinalLevel[]>, b: Fact<SpinalLevel[]>): SiteMatch {
  if (a.state !== 'documented' || b.state !== 'documented') return 'unclear';
  const [ours, theirs] = [jointsOf(a.value), jointsOf(b.value)];
  if (!ours || !theirs) return 'unclear';
  return ours.some((joint) => theirs.includes(joint)) ? 'same' : 'elsewhere';
}

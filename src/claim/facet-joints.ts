import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { Laterality } from '../terminology/site.ts';
import { jointsOf, regionOfLevel, type SpinalLevel } from '../terminology/spinal-levels.ts';
import { levelsOfProcedure, sideOfProcedure } from './service.ts';
import { open, type Settled } from './settle.ts';
import { sideOfTargets } from './side-of-targets.ts';

/** The facet joints treated, each once, whichever of its nerves name it. */
export function jointsOfProcedure(documented: PainProcedure): Settled<SpinalLevel[]> {
  const levels = levelsOfProcedure(documented, sameJoints);
  if (levels.is === 'open') return levels;
  const joints = jointsOf(levels.value);
  if (joints) return { ...levels, value: [...new Set(joints)] };
  const message = `${levels.basis.says} leaves open which joints were treated: a joint has two nerves.`;
  return open('unclear', 'facet joints', message, levels.basis.evidence);
}

/** The side of the joints, both sides only where that is said of all of them. */
export const sideOfJoints = (
  documented: PainProcedure,
  joints: Settled<SpinalLevel[]>,
): Settled<Laterality> =>
  sideOfTargets(
    documented,
    sideOfProcedure(documented),
    joints.is === 'known' ? joints.value.length : 1,
  );

/** The joints of one region in our sources' order: those of neck and chest, those of the low back. */
export const byRegion = (joints: readonly SpinalLevel[]) => ({
  upper: joints.filter((joint) => regionOfLevel(joint) === 'cervical-thoracic'),
  lower: joints.filter((joint) => regionOfLevel(joint) === 'lumbar-sacral'),
});

/** Nerves and the joint that they supply are one target. */
function sameJoints(a: readonly SpinalLevel[], b: readonly SpinalLevel[]): boolean {
  const [ours, theirs] = [jointsOf(a), jointsOf(b)];
  return Boolean(ours && theirs && new Set(ours).symmetricDifference(new Set(theirs)).size === 0);
}

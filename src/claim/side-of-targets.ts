import type { PainProcedure } from '../chart/pain-procedure.ts';
import type { Laterality } from '../terminology/site.ts';
import { isBothSidesOfAll } from './service.ts';
import { open, type Settled } from './settle.ts';

/** The side of several targets: both sides only where they are said of all targets at once. */
export function sideOfTargets(
  documented: PainProcedure,
  side: Settled<Laterality>,
  targets: number,
): Settled<Laterality> {
  if (side.is === 'open' || side.value !== 'bilateral') return side;
  if (targets < 2 || isBothSidesOfAll(documented)) return side;
  return open(
    'unclear',
    'side of each level',
    'Both sides are documented, and not which target was treated on which side.',
    side.basis.evidence,
  );
}

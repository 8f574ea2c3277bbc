import { addonWithoutPrimary } from '../rules/cross-cutting/addon-without-primary.ts';
import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import { thermalLesion } from './code-ablation.ts';
import { fromCodeTable } from './from-code-table.ts';
import { fluoroscopyOrCt } from './imaging.ts';
import { type Coded, type CodedProcedure, levelsOfProcedure, notCoded } from './service.ts';
import { type OpenFact, open, openOf } from './settle.ts';
import type { BasisFact } from './supported-line.ts';

/** The first two vertebral bodies together, and each further one. */
const FIRST_TWO = '64628';
const FURTHER = '64629';
const LOW_BACK = /^[LS]\d$/;

/** Ablation of basivertebral nerves: by the vertebral bodies of the low back, without a side. */
export function codeBasivertebral({ documented }: CodedProcedure): Coded {
  const levels = levelsOfProcedure(
    documented,
    (a, b) => new Set(a).symmetricDifference(new Set(b)).size === 0,
  );
  const guidance = fluoroscopyOrCt(documented, FIRST_TWO);
  const lesion = thermalLesion(documented, undefined);
  if (levels.is === 'open' || guidance.is === 'open' || lesion.is === 'open') {
    return notCoded(...openOf(levels, guidance, lesion));
  }
  const bodies = new Set(levels.value);
  const unclear = unclearBodies(bodies, levels.basis);
  if (unclear) return notCoded(unclear);
  const service = {
    levels: levels.value,
    facts: [levels.basis, guidance.basis, lesion.basis],
    rules: [
      fromCodeTable('the first two vertebral bodies, and each further one', FIRST_TWO, FURTHER),
      ...addonWithoutPrimary.cites,
    ],
  };
  const further = bodies.size - 2;
  const add = further > 0 ? [{ ...service, code: FURTHER, units: further }] : [];
  return { services: [{ ...service, code: FIRST_TWO, units: 1 }, ...add], open: [] };
}

/** Other levels than bodies of the low back, or one body alone, leave the code open. */
function unclearBodies(
  bodies: ReadonlySet<SpinalLevel>,
  { says, evidence }: BasisFact,
): OpenFact | undefined {
  if (![...bodies].every((one) => LOW_BACK.test(one))) {
    const message = `${says} names no vertebral bodies of the low back: name each body, such as L4 and L5.`;
    return open('unclear', 'vertebral bodies', message, evidence);
  }
  if (bodies.size > 1) return undefined;
  const message = `${FIRST_TWO} stands for two vertebral bodies, and the chart names ${says} alone.`;
  return open('unclear', 'second vertebral body', message, evidence);
}

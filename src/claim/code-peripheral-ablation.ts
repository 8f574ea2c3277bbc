import { pnbOncePerNerve } from '../rules/peripheral-nerve-block/pnb-once-per-nerve.ts';
import { rfaNonthermalNoncovered } from '../rules/radiofrequency-ablation/rfa-nonthermal-noncovered.ts';
import { type NerveTarget, nerveTarget } from '../terminology/nerve-targets.ts';
import type { Laterality } from '../terminology/site.ts';
import { thermalLesion } from './code-ablation.ts';
import { namedNerves } from './code-nerves.ts';
import { fromCodeTable } from './from-code-table.ts';
import { guided } from './imaging.ts';
import { type Coded, type CodedProcedure, notCoded, sideOfProcedure } from './service.ts';
import { type OpenFact, open, openOf } from './settle.ts';
import type { BasisFact } from './supported-line.ts';

/** The nerves of the knee joint together, and a nerve without a code of its own. */
const GENICULAR = '64624';
const OTHER = '64640';

/** The codes of a block that tell which of the two stands for the ablation. */
const OF_BLOCKS: ReadonlyMap<string, string> = new Map([
  ['64454', GENICULAR],
  ['64450', OTHER],
]);

/** Thermal ablation of nerves away from the spine: those of the knee, or one other nerve. */
export function codePeripheralAblation({ documented }: CodedProcedure): Coded {
  const nerves = namedNerves(documented);
  const side = sideOfProcedure(documented);
  const lesion = thermalLesion(documented, undefined);
  if (nerves.is === 'open' || side.is === 'open' || lesion.is === 'open') {
    return notCoded(...openOf(nerves, side, lesion));
  }
  const targets = [...new Set(nerves.value.map(({ name }) => nerveTarget(name)))];
  const code = onlyCode(targets);
  const unsettled = unsettledIn(code, nerves.basis, side.value);
  if (!code || unsettled) return notCoded(...(unsettled ? [unsettled] : []));
  const what = 'ablation of the genicular nerves, and of another peripheral nerve';
  const service = {
    code,
    units: 1,
    side: side.value,
    facts: [nerves.basis, side.basis, lesion.basis],
    rules: [
      fromCodeTable(what, GENICULAR, OTHER),
      ...rfaNonthermalNoncovered.cites,
      ...pnbOncePerNerve.cites,
    ],
  };
  return guided({ services: [service], open: [] }, documented);
}

/** One code for all nerves named; several nerves of the wide code are left open. */
function onlyCode(targets: readonly (NerveTarget | undefined)[]): string | undefined {
  const [code, ...others] = new Set(targets.map(codeOf));
  const isOne = others.length === 0 && (code === GENICULAR || targets.length === 1);
  return isOne ? code : undefined;
}

function codeOf(target: NerveTarget | undefined): string | undefined {
  const [block = '', ...more] = target?.codes ?? [];
  const isSure = target?.certainty !== 'uncertain' && more.length === 0;
  return isSure ? OF_BLOCKS.get(block) : undefined;
}

function unsettledIn(
  code: string | undefined,
  nerves: BasisFact,
  side: Laterality,
): OpenFact | undefined {
  if (!code) {
    const message = `No single code is known here for an ablation of ${nerves.says}.`;
    return open('unclear', 'code of the nerve', message, nerves.evidence);
  }
  if (code !== OTHER || side !== 'bilateral') return undefined;
  const message = `Both sides are documented; whether ${OTHER} takes them on one line was not verified.`;
  return open('unclear', `form of ${OTHER} on both sides`, message, nerves.evidence);
}

import type { PainProcedure } from '../chart/pain-procedure.ts';
import { pnbOncePerNerve } from '../rules/peripheral-nerve-block/pnb-once-per-nerve.ts';
import { type NerveTarget, nerveTarget } from '../terminology/nerve-targets.ts';
import { type ProcedureCode, procedureCode } from '../terminology/procedure-codes.ts';
import type { Laterality } from '../terminology/site.ts';
import {
  type Coded,
  type CodedProcedure,
  levelsOfProcedure,
  notCoded,
  type Service,
  sideOfProcedure,
} from './service.ts';
import { open, openOf, type Settled, settle } from './settle.ts';
import { sideOfTargets } from './side-of-targets.ts';
import type { BasisFact } from './supported-line.ts';

/** Blocks of nerves, plexuses and ganglia: each named one once on a side, by its own code. */
export function codeNerves({ documented }: CodedProcedure): Coded {
  const nerves = settle('nerves', documented.nerves, {
    noun: 'nerve or ganglion',
    words: (value) => value.map(({ name }) => name).join(', '),
    same: () => false,
  });
  if (nerves.is === 'open') return notCoded(nerves);
  if (documented.codes.some(({ isCatheter }) => isCatheter)) {
    const message = 'Whether a catheter stayed is not read from notes on nerve blocks.';
    return notCoded(open('not-computed', 'catheter', message));
  }
  const targets = [...new Set(nerves.value.map(({ name }) => nerveTarget(name)))];
  const side = sideOfTargets(documented, sideOfProcedure(documented), targets.length);
  const parts = targets.map((target) => codeTarget(target, nerves.basis, side, documented));
  return {
    services: parts.flatMap(({ services }) => services),
    open: parts.flatMap((part) => part.open),
  };
}

/** The code of one target; open where its name has none of its own. */
function codeTarget(
  target: NerveTarget | undefined,
  nerve: BasisFact,
  side: Settled<Laterality>,
  documented: PainProcedure,
): Coded {
  const own = target?.certainty === 'uncertain' ? [] : singleCodes(target);
  const isSided = own.some(({ sideRequired }) => sideRequired);
  if (isSided && side.is === 'open') return notCoded(...openOf(side));
  const both = side.is === 'known' && side.value === 'bilateral';
  const fitting = own.filter(({ bilateral }) => bilateral === 2 || !hasForBothSides(own) || !both);
  const [first, ...others] = fitting.filter(
    ({ addOnTo, bilateral }) => !addOnTo && (both || bilateral !== 2),
  );
  if (!first || others.length > 0) {
    const message = `No single code is known for a block of "${target?.name ?? nerve.says}".`;
    return notCoded(open('unclear', 'code of the nerve', message, nerve.evidence));
  }
  const sided = isSided && side.is === 'known' && first.bilateral !== 2;
  const service: Service = {
    code: first.code,
    units: 1,
    ...(sided && { side: side.value }),
    facts: side.is === 'known' && isSided ? [nerve, side.basis] : [nerve],
    rules: pnbOncePerNerve.cites,
  };
  const further = fitting.find(({ addOnTo }) => addOnTo);
  return further ? byLevel(service, further, documented) : { services: [service], open: [] };
}

/** The codes of a single block, without those of a catheter that stays. */
const singleCodes = (target: NerveTarget | undefined): ProcedureCode[] =>
  (target?.codes ?? [])
    .flatMap((code) => procedureCode(code) ?? [])
    .filter(({ isCatheter }) => !isCatheter);

const hasForBothSides = (codes: readonly ProcedureCode[]): boolean =>
  codes.some(({ bilateral }) => bilateral === 2);

/** Where each further level has a code, the levels must be named. */
function byLevel(service: Service, { code }: ProcedureCode, documented: PainProcedure): Coded {
  const levels = levelsOfProcedure(
    documented,
    (a, b) => new Set(a).symmetricDifference(new Set(b)).size === 0,
  );
  if (levels.is === 'open') return notCoded(levels);
  const count = new Set(levels.value).size;
  const side = sideOfTargets(documented, sideOfProcedure(documented), count);
  if (side.is === 'open') return notCoded(side);
  const facts = [...service.facts, levels.basis];
  return {
    services: [
      { ...service, facts },
      ...(count > 1 ? [{ ...service, facts, code, units: count - 1 }] : []),
    ],
    open: [],
  };
}

import type { NamedTarget } from '../chart/implant.ts';
import type { PainProcedure } from '../chart/pain-procedure.ts';
import { pnbOncePerNerve } from '../rules/peripheral-nerve-block/pnb-once-per-nerve.ts';
import { type NerveTarget, nerveTarget } from '../terminology/nerve-targets.ts';
import { type ProcedureCode, procedureCode } from '../terminology/procedure-codes.ts';
import type { Laterality } from '../terminology/site.ts';
import { guided } from './imaging.ts';
import {
  type Coded,
  type CodedProcedure,
  levelsOfProcedure,
  notCoded,
  type Service,
  sideOfProcedure,
} from './service.ts';
import { type Known, type OpenFact, open, openOf, type Settled, settle } from './settle.ts';
import { sideOfTargets } from './side-of-targets.ts';
import type { BasisFact } from './supported-line.ts';

/** Blocks of nerves, plexuses and ganglia: each named one once on a side, by its own code. */
export function codeNerves({ documented }: CodedProcedure): Coded {
  const nerves = namedNerves(documented);
  const stays = catheterStays(documented);
  if (nerves.is === 'open' || stays.is === 'open') return notCoded(...openOf(nerves, stays));
  const targets = [...new Set(nerves.value.map(({ name }) => nerveTarget(name)))];
  const side = sideOfTargets(documented, sideOfProcedure(documented), targets.length);
  const parts = targets.map((target) =>
    guided(codeTarget(target, { nerve: nerves.basis, side, stays }, documented), documented),
  );
  return {
    services: parts.flatMap(({ services }) => services),
    open: parts.flatMap((part) => part.open),
  };
}

/** The nerves aimed at, as the chart names them. */
export const namedNerves = (documented: PainProcedure): Settled<NamedTarget[]> =>
  settle('nerves', documented.nerves, {
    noun: 'nerve or ganglion',
    words: (value) => value.map(({ name }) => name).join(', '),
    same: () => false,
  });

/** A catheter that nobody mentions was not left, unless the block is charted under its code. */
function catheterStays({ catheterLeft, codes }: PainProcedure): Settled<boolean> {
  const stays = settle('catheterLeft', catheterLeft, {
    noun: 'catheter that stays',
    words: (value) => (value ? 'a catheter stays' : 'a single injection'),
  });
  const isCharted = codes.some(({ isCatheter }) => isCatheter);
  return stays.is === 'open' && stays.why === 'undocumented' && !isCharted
    ? { is: 'known', value: false, basis: { fact: 'catheterLeft', says: 'none', evidence: [] } }
    : stays;
}

/** What decides on the code of a target. */
interface Decisive {
  nerve: BasisFact;
  side: Settled<Laterality>;
  stays: Known<boolean>;
}

/** The code of one target; open where its name has none of its own. */
function codeTarget(
  target: NerveTarget | undefined,
  { nerve, side, stays }: Decisive,
  documented: PainProcedure,
): Coded {
  const own = target?.certainty === 'uncertain' ? [] : codesOfKind(target, stays.value);
  const isSided = own.some(({ sideRequired }) => sideRequired);
  if (isSided && side.is === 'open') return notCoded(...openOf(side));
  const both = side.is === 'known' && side.value === 'bilateral';
  const fitting = own.filter(({ bilateral }) => bilateral === 2 || !hasForBothSides(own) || !both);
  const [first, ...others] = fitting.filter(
    ({ addOnTo, bilateral }) => !addOnTo && (both || bilateral !== 2),
  );
  if (!first || others.length > 0) {
    return notCoded(noSingleCode(target?.name ?? nerve.says, nerve, stays.value));
  }
  const sided = isSided && side.is === 'known' && first.bilateral !== 2;
  const service: Service = {
    code: first.code,
    units: 1,
    ...(sided && { side: side.value }),
    facts: [nerve, ...(side.is === 'known' && isSided ? [side.basis] : []), stays.basis].filter(
      ({ evidence }) => evidence.length > 0,
    ),
    rules: pnbOncePerNerve.cites,
  };
  const further = fitting.find(({ addOnTo }) => addOnTo);
  return further ? byLevel(service, further, documented) : { services: [service], open: [] };
}

function noSingleCode(name: string, { evidence }: BasisFact, stays: boolean): OpenFact {
  const how = stays ? ' by a catheter that stays' : '';
  const message = `No single code is known for a block of "${name}"${how}.`;
  return open('unclear', 'code of the nerve', message, evidence);
}

/** The codes of a single block, or those of a catheter that stays. */
const codesOfKind = (target: NerveTarget | undefined, stays: boolean): ProcedureCode[] =>
  (target?.codes ?? [])
    .flatMap((code) => procedureCode(code) ?? [])
    .filter(({ isCatheter = false }) => isCatheter === stays);

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

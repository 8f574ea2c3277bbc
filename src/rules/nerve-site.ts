import { documentedValue } from '../chart/fact.ts';
import { compare, type PainProcedure } from '../chart/pain-procedure.ts';
import { nerveTarget, targetsOfCode } from '../terminology/nerve-targets.ts';
import { both, type Match, sidesOverlap, toMatch } from './session-count.ts';

/** What tells which nerve on which side a block was aimed at. */
export type NerveSite = Pick<PainProcedure, 'codes' | 'nerves' | 'laterality'>;

/** Whether two blocks were aimed at one nerve on one side; what is not charted is unclear. */
export const sameNerve = (a: NerveSite, b: NerveSite): Match =>
  both(sameTarget(targetsOf(a), targetsOf(b)), () =>
    toMatch(compare(a.laterality, b.laterality, sidesOverlap)),
  );

interface Targets {
  names: ReadonlySet<string>;
  /** They are what the chart names, not all that the codes may stand for. */
  isNamed: boolean;
}

function targetsOf({ codes, nerves }: NerveSite): Targets {
  const named = documentedValue(nerves) ?? [];
  if (named.length > 0) {
    const names = named.map(({ name }) => nerveTarget(name)?.name ?? name.toLowerCase());
    return { names: new Set(names), isNamed: true };
  }
  const possible = codes.flatMap(({ code }) => targetsOfCode(code).map(({ name }) => name));
  return { names: new Set(possible), isNamed: false };
}

function sameTarget(a: Targets, b: Targets): Match {
  if (a.names.size === 0 || b.names.size === 0) return 'unclear';
  if (a.names.isDisjointFrom(b.names)) return 'no';
  return isSure(a) && isSure(b) ? 'yes' : 'unclear';
}

/** A code that stands for one nerve alone names it. */
const isSure = ({ names, isNamed }: Targets): boolean => isNamed || names.size === 1;

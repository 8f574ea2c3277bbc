import type { Facts } from '../chart/chart.ts';
import type { Documented } from '../chart/fact.ts';
import type { NamedTarget } from '../chart/implant.ts';
import {
  isCodeOf,
  type NerveTarget,
  nerveTarget,
  targetsOfCode,
} from '../terminology/nerve-targets.ts';
import { procedureCode } from '../terminology/procedure-codes.ts';
import { othersOfDay } from './lines-of-day.ts';
import { said, sourceOf } from './said.ts';
import { met, type Skipped, skipped, unmet, type Verdict } from './verdict.ts';

/** What the nerves that a chart names are compared with. */
export interface TargetQuestion extends Pick<Facts, 'nerves' | 'alongside' | 'dateOfService'> {
  /** The codes of the procedure, retired ones included. */
  codes: readonly string[];
}

/** The code for peripheral nerves that have none of their own; an unknown name fits it. */
const OTHER_NERVE = '64450';

/** Whether codes stand for the nerves, plexuses and ganglia that the chart names. */
export function judgeTargets(question: TargetQuestion): Verdict | Skipped {
  const { nerves, codes } = question;
  if (nerves.state !== 'documented') return skipped('the chart names no nerve');
  if (nerves.loose) return skipped('the note’s words cannot be tied to this procedure');
  const named = namedIn(nerves);
  const wrong = codes.filter(
    (code) => targetsOfCode(code).length > 0 && !named.some((one) => fits(one, code)),
  );
  const names = [...new Set(named.map(({ name }) => name))].join(', ');
  if (wrong.length === 0)
    return met(`The code stands for what is named: ${names}.`, nerves.evidence);
  const others = new Set([
    ...codes,
    ...othersOfDay(question).flatMap((one) => one.codes.map(({ code }) => code)),
  ]);
  const foreign = named.filter(({ target }) => target && contradicts(target, others));
  const [first] = foreign;
  if (!first?.target) return skipped('no code of its own is known for what the chart names');
  return unmet(
    `${wrong.map(meaning).join('; ')}, but the chart names ${first.name} (${sourceOf(first.evidence)}), which is ${first.target.codes.join(' or ')}. Correct the code or the note, whichever is wrong.`,
    foreign.map(({ evidence }) => evidence),
  );
}

interface Named extends NamedTarget {
  target: NerveTarget | undefined;
}

/** Every name that any source gives. */
function namedIn(nerves: Documented<NamedTarget[]>): Named[] {
  return [...new Set(said(nerves).flatMap(({ value }) => value))].map((one) => ({
    ...one,
    target: nerveTarget(one.name),
  }));
}

const fits = ({ target }: Named, code: string): boolean =>
  target ? isCodeOf(target, code) : code === OTHER_NERVE;

/** A name speaks against codes only where its own code is known for sure. */
const contradicts = (target: NerveTarget, codes: ReadonlySet<string>): boolean =>
  target.certainty !== 'uncertain' &&
  target.codes.length > 0 &&
  ![...codes].some((code) => isCodeOf(target, code));

/** "64405 is a greater occipital nerve block" */
function meaning(code: string): string {
  const label =
    procedureCode(code)?.label ??
    targetsOfCode(code)
      .map(({ name }) => name)
      .join(', ');
  return `${code} stands for: ${label}`;
}

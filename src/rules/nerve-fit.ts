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
import type { Remedy } from './remedy.ts';
import { said } from './said.ts';
import { othersOfDay } from './same-day.ts';
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
    ...(othersOfDay(question) ?? []).flatMap((one) => one.codes.map(({ code }) => code)),
  ]);
  const foreign = named.filter(({ target }) => target && contradicts(target, others));
  const [first] = foreign;
  if (!first?.target) return skipped('no code of its own is known for what the chart names');
  const { quote = first.name } = first.evidence;
  return unmet(
    `The chart names "${quote}", which is ${codesOf(first.target)}; ${wrong.map(meaning).join('; ')}. Correct the code or the note, whichever is wrong.`,
    foreign.map(({ evidence }) => evidence),
    codeOf(wrong, named),
  );
}

/** The code of the one nerve that is named, in the place of the one code that does not fit it. */
function codeOf(wrong: readonly string[], named: readonly Named[]): Remedy | undefined {
  const [from, ...others] = wrong;
  const [one, ...more] = named;
  const to = one?.target?.codes.length === 1 ? one.target.codes[0] : undefined;
  if (!from || !to || others.length > 0 || more.length > 0) return undefined;
  return { kind: 'code', from, to, lines: [], ofRecord: true };
}

/** The codes of its own, else those it may stand under. */
const codesOf = ({ codes, also }: NerveTarget): string =>
  (codes.length > 0 ? codes : also).join(' or ');

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
  target.certainty !== 'uncertain' && ![...codes].some((code) => isCodeOf(target, code));

/** `64405 stands for "greater occipital nerve block"` */
function meaning(code: string): string {
  const targets = targetsOfCode(code).map(({ name }) => name);
  return `${code} stands for "${procedureCode(code)?.label ?? targets.join(', ')}"`;
}

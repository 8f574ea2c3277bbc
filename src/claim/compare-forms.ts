import type { ServiceLine } from '../chart/service-line.ts';
import { sideOf } from '../rules/lines.ts';
import { drugCode } from '../terminology/drugs.ts';
import type { Difference, PairedLine, Pairing } from './compared-line.ts';
import { SIDES } from './sided-lines.ts';
import type { SupportedLine } from './supported-line.ts';

/** Modifiers on which documentation decides; the others of a planned line are left as they are. */
const JUDGED: ReadonlySet<string> = new Set([
  ...SIDES,
  ...['KX', '25', 'JW', 'JZ'],
  ...['59', 'XS', 'XU'],
]);

/** Either says that a line is for another structure. */
const DISTINCT: ReadonlySet<string> = new Set(['59', 'XS']);

/** Pairs planned and supported lines of one code: first those that agree, then the rest in order. */
export function compareForms(
  planned: readonly ServiceLine[],
  supported: readonly SupportedLine[],
): Pairing {
  const [first] = supported;
  if (first && isOpenBySide(first) && areBothSides(planned)) {
    return { pairs: planned.map((line) => judged(line, first, false)), missing: [] };
  }
  const pairs: PairedLine[] = [];
  const left = new Set(supported);
  for (const line of planned) {
    const same = [...left].find((one) => judged(line, one).is === 'same');
    if (!same) continue;
    pairs.push(judged(line, same));
    left.delete(same);
  }
  for (const line of planned.filter((one) => !pairs.some((pair) => pair.planned === one))) {
    const [other] = left;
    if (!other) break;
    pairs.push(judged(line, other));
    left.delete(other);
  }
  return { pairs, missing: [...left] };
}

/** One planned line beside a supported one, with what differs. */
function judged(planned: ServiceLine, supported: SupportedLine, countUnits = true): PairedLine {
  const modifiers = modifierDifference(planned, supported);
  const isOtherUnits = countUnits && planned.units !== supported.units;
  const add = missingDiagnoses(planned, supported);
  const difference: Difference = {
    ...(modifiers && { modifiers }),
    ...(isOtherUnits && { units: { planned: planned.units, supported: supported.units } }),
    ...(add.length > 0 && { diagnoses: { add } }),
  };
  return Object.keys(difference).length === 0
    ? { is: 'same', planned, supported }
    : { is: 'differs', planned, supported, difference };
}

function modifierDifference(planned: ServiceLine, { modifiers, open }: SupportedLine) {
  const undecided = new Set(open.flatMap((one) => one.modifiers));
  // A side on a drug line tells where it went; nothing asks for it, and nothing forbids it.
  if (drugCode(planned.code)) for (const side of SIDES) undecided.add(side);
  const weighed = planned.modifiers.filter((one) => JUDGED.has(one) && !undecided.has(one));
  const isMarked = weighed.some((one) => DISTINCT.has(one));
  const isSame = (one: string, others: readonly string[]) =>
    others.includes(one) || (DISTINCT.has(one) && others.some((other) => DISTINCT.has(other)));
  const add = modifiers.filter((one) => !isSame(one, isMarked ? [...weighed, 'XS'] : weighed));
  const remove = weighed.filter((one) => !isSame(one, modifiers));
  return add.length + remove.length > 0 ? { add, remove } : undefined;
}

/** A planned line must point to one documented diagnosis; which one comes first is not judged. */
function missingDiagnoses({ diagnoses }: ServiceLine, supported: SupportedLine): string[] {
  const pointed = diagnoses.flatMap(({ code }) => code ?? []);
  return supported.diagnoses.some((code) => pointed.includes(code)) ? [] : supported.diagnoses;
}

/** Both sides are documented, and the form in which they are reported is not known. */
const isOpenBySide = ({ open }: SupportedLine): boolean =>
  open.some(({ modifiers }) => modifiers.includes('50'));

/** Planned for both sides, in whichever form. */
function areBothSides(planned: readonly ServiceLine[]): boolean {
  const sides = new Set(planned.map(sideOf));
  return (
    sides.has('bilateral') ||
    (sides.has('left') && sides.has('right')) ||
    (sides.has(undefined) && planned.reduce((sum, { units }) => sum + units, 0) > 1)
  );
}

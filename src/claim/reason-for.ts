import type { ServiceLine } from '../chart/service-line.ts';
import { enumerate } from '../rules/enumerate.ts';
import { drugCode } from '../terminology/drugs.ts';
import { type ProcedureFamily, procedureCode } from '../terminology/procedure-codes.ts';
import { isComputed } from './code-procedure.ts';
import type { LineGap, Unpaired } from './compared-line.ts';
import type { ClaimLines, Gap, GapReason } from './supported-line.ts';

/** Reasons that are known for sure: the line is not supported, whatever else is added to the note. */
const SURE: ReadonlySet<GapReason> = new Set<GapReason>(['included', 'not-taken-together']);

/** Why a planned line has no supported one: extra, or open with what would decide. */
export function reasonFor(line: ServiceLine, supported: ClaimLines): Unpaired {
  const gap = gapFor(line, supported.unsupported);
  if (gap) return { is: SURE.has(gap.why) ? 'extra' : 'open', because: gap.message, gap };
  const waste = openWaste(line, supported);
  if (waste) {
    const because = `Open: ${waste.missing}.`;
    return { is: 'open', because, gap: bare('unclear', waste.missing) };
  }
  if (!isJudged(line)) {
    const because = 'Lines of this kind are not computed from the documentation.';
    return { is: 'open', because, gap: bare('not-computed', 'a way to compute these lines') };
  }
  return { is: 'extra', because: otherwise(line, supported) };
}

/** A gap that rests on no place in the chart. */
const bare = (why: GapReason, missing: string): LineGap => ({
  why,
  missing,
  evidence: [],
  rules: [],
});

/** What leaves the line open: by its code, by its family, or because the chart was not read whole. */
function gapFor({ code, known }: ServiceLine, gaps: readonly Gap[]): Gap | undefined {
  return (
    gaps.find(({ codes }) => codes.includes(code)) ??
    gaps.find(({ families }) => known && families.some((one) => isKin(one, known.family))) ??
    gaps.find(({ why }) => why === 'unreadable')
  );
}

/** A catheter that stays and a single injection are told apart by what is documented. */
const isKin = (a: ProcedureFamily, b: ProcedureFamily): boolean =>
  a === b || [a, b].every((one) => one === 'epidural' || one === 'epidural-catheter');

/** A line for the discarded part, where nobody says whether any was discarded. */
const openWaste = ({ code, modifiers }: ServiceLine, { lines }: ClaimLines) =>
  lines
    .filter((line) => line.code === code && modifiers.includes('JW'))
    .flatMap(({ open }) => open.filter((one) => one.modifiers.includes('JW')))
    .at(0);

function isJudged({ code, known }: ServiceLine): boolean {
  const drug = drugCode(code);
  if (drug) return drug.drug !== null;
  return known !== undefined && (isComputed(known.family) || known.family === 'guidance');
}

function otherwise({ code, known }: ServiceLine, { lines }: ClaimLines): string {
  const same = lines.filter((line) => line.code === code);
  if (same.length > 0) {
    return `The documentation supports ${same.length} ${same.length > 1 ? 'lines' : 'line'} of ${code}.`;
  }
  const drug = drugCode(code)?.drug;
  const kin = lines.filter((line) =>
    drug ? drugCode(line.code) !== undefined : isOfFamily(line.code, known?.family),
  );
  return kin.length > 0
    ? `Of this kind the documentation supports ${enumerate(kin.map((line) => line.code))}.`
    : 'The documentation supports no line of this kind.';
}

function isOfFamily(code: string, family: ProcedureFamily | undefined): boolean {
  const known = procedureCode(code);
  return known !== undefined && family !== undefined && isKin(known.family, family);
}

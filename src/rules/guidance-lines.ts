import type { ServiceLine } from '../chart/service-line.ts';
import { type GuidanceCode, guidanceCode, guidanceWithin } from '../terminology/guidance-codes.ts';
import type { ProcedureFamily } from '../terminology/procedure-codes.ts';

/** A line for image guidance, and the line of the procedure it goes with. */
export interface GuidanceLine {
  line: ServiceLine;
  guidance: GuidanceCode;
  beside: ServiceLine;
  /**
   * `separate`: the procedure's guidance is reported apart. `allowed`: it belongs to the code, but
   * this payer takes it apart all the same. `bundled`: it belongs to the code, or the code says
   * that there was none.
   */
  is: 'separate' | 'allowed' | 'bundled';
}

/**
 * Finds for each guidance line of a day the procedure it goes with, so that one rule alone speaks
 * of it: one whose guidance is separate goes before one whose code includes it, and the site of the
 * guidance code decides among them.
 */
export function guidanceLines(
  day: readonly ServiceLine[],
  allowed: readonly string[],
): GuidanceLine[] {
  return day.flatMap((line): GuidanceLine[] => {
    const guidance = guidanceCode(line.code);
    if (!guidance) return [];
    const separate = day.filter(isSeparate).toSorted(triggerPointsLast);
    const closed = day.filter(isGuided);
    const fitting = separate.find((one) => isSiteOf(guidance, one));
    if (fitting) return [{ line, guidance, beside: fitting, is: 'separate' }];
    const taken = closed.find(({ code }) => isListed(code, allowed));
    if (taken) return [{ line, guidance, beside: taken, is: 'allowed' }];
    const [bundling] = closed;
    if (bundling) return [{ line, guidance, beside: bundling, is: 'bundled' }];
    const [other] = separate;
    return other ? [{ line, guidance, beside: other, is: 'separate' }] : [];
  });
}

/** Guidance is reported apart, or was until it came to belong to the code on a later day. */
const isSeparate = ({ known, code, day }: ServiceLine): boolean =>
  known !== undefined &&
  known.guidance !== 'not-applicable' &&
  guidanceWithin(code, day) === undefined;

/** The code itself says whether there was guidance. */
const isGuided = ({ code, day }: ServiceLine): boolean => guidanceWithin(code, day) !== undefined;

const triggerPointsLast = (a: ServiceLine, b: ServiceLine): number =>
  Number(a.known?.family === 'trigger-point') - Number(b.known?.family === 'trigger-point');

/** Families whose needle surely goes to the spine, and to nothing else. */
const SPINAL: ReadonlySet<ProcedureFamily> = new Set([
  'epidural',
  'epidural-catheter',
  'facet-injection',
  'facet-ablation',
]);

/**
 * Whether a guidance code may stand for the site of a procedure. Only joints of the limbs are surely
 * no spine, and only epidurals and facets surely are; for nerves advice differs (conflict C-15).
 */
export function isSiteOf({ site }: GuidanceCode, { known }: ServiceLine): boolean {
  if (!known) return true;
  return site === 'spine'
    ? known.family !== 'joint-injection'
    : !(site === 'non-spine' && SPINAL.has(known.family));
}

/** Whether a procedure's guidance may be reported apart, by its code or by this payer's exception. */
export const takesGuidance = (line: ServiceLine, allowed: readonly string[]): boolean =>
  isSeparate(line) || (isGuided(line) && isListed(line.code, allowed));

/** Whether a list of codes and ranges such as `64479-64484` names a code. */
export const isListed = (code: string, list: readonly string[]): boolean =>
  list.some((entry) => {
    const [first = '', last = first] = entry.split('-');
    return code.length === first.length && first <= code && code <= last;
  });

import type { ServiceLine } from '../../chart/service-line.ts';
import { mayShareBill } from '../by-bill.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { aroundLines, codeList, evidenceOfLines, linesFor, sideOf } from '../lines.ts';
import { onlyWhereCodes } from '../only-where-codes.ts';
import { placesOf, type Remedy } from '../remedy.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const bilateralModifierInvalid = defineRule({
  id: 'bilateral-modifier-invalid',
  family: 'cross-cutting',
  title: 'No modifier for both sides where the bilateral indicator is 0',
  stages: { 'order-sign': 'critical', claim: 'critical' },
  cites: [guide('S3', 'modifier 50 does not apply to these codes'), LCD_EPIDURAL],
  needs: ['lines'],
  uses: aroundLines,
  params: {},
  skips: onlyWhereCodes(
    'none of its codes has bilateral indicator 0',
    ({ bilateral }) => bilateral === 0,
  ),
  evaluate(facts, _params, procedure) {
    const unsided = linesFor(facts, procedure).own.filter(hasNoSides);
    if (unsided.length === 0) return skipped('no line with a code of bilateral indicator 0');
    const evidence = evidenceOfLines(unsided);
    const wrong = unsided.filter((line) => isBilateral(line, unsided));
    if (wrong.length === 0) {
      return met(
        `No line of ${codeList(unsided)} reports both sides (bilateral indicator 0).`,
        evidence,
      );
    }
    return unmet(
      `Both sides (50, or RT with LT) are reported for ${codeList(wrong)}. Bilateral indicator 0: one unit stands for the service, on one side or on both. Report it once, without 50, RT or LT.`,
      evidenceOfLines(wrong),
      withoutSides(wrong),
    );
  },
});

/** Modifier 50 comes off; of a left and a right line it is open which one stays. */
const withoutSides = (wrong: readonly ServiceLine[]): Remedy | undefined =>
  wrong.length === 1 && wrong[0]?.kind === 'claim' && wrong[0].modifiers.includes('50')
    ? { kind: 'modifier', lines: placesOf(wrong), remove: '50' }
    : undefined;

/** Bilateral indicator 0, where that is sure. */
const hasNoSides = ({ known }: ServiceLine): boolean =>
  known?.bilateral === 0 && known.certainty !== 'uncertain';

/** Modifiers for both sides on the line itself, or on it and another of its code and bill. */
function isBilateral(line: ServiceLine, lines: readonly ServiceLine[]): boolean {
  const same = lines.filter((one) => one.code === line.code && mayShareBill(one, line));
  const sided = same.filter(({ modifiers }) => modifiers.some((one) => SIDES.has(one)));
  if (!sided.includes(line)) return false;
  const sides = new Set(sided.map(sideOf));
  return sideOf(line) === 'bilateral' || (sides.has('left') && sides.has('right'));
}

const SIDES: ReadonlySet<string> = new Set(['50', 'LT', 'RT']);

import { documentedValue } from '../../chart/fact.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { type BilateralStyle, bilateralParameters, bilateralStyleOf } from '../bilateral-style.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import {
  aroundLines,
  evidenceOfLines,
  linesFor,
  NO_CLAIM_LINE,
  onClaim,
  sideOf,
} from '../lines.ts';
import { onlyWhereCodes } from '../only-where-codes.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const bilateralBillingStyle = defineRule({
  id: 'bilateral-billing-style',
  family: 'cross-cutting',
  title: 'Both sides reported in the form the payer takes',
  stages: { claim: 'warning' },
  cites: [
    guide('S1', 'Some payers reject modifier 50 and want LT/RT'),
    guide('S3', 'The ASC facility must report the applicable procedure code on two separate lines'),
  ],
  needs: ['lines'],
  uses: [...aroundLines, 'laterality', 'setting'],
  params: bilateralParameters,
  skips: onlyWhereCodes('its family has no sides', ({ bilateral }) => bilateral === 1),
  evaluate(facts, styles, procedure) {
    const sided = onClaim(linesFor(facts, procedure).own).filter(
      ({ known }) => known?.bilateral === 1,
    );
    if (sided.length === 0) return skipped(NO_CLAIM_LINE);
    const place = documentedValue(facts.setting);
    const isBothSides = documentedValue(facts.laterality) === 'bilateral';
    const groups = [...Map.groupBy(sided, ({ code, bill }) => `${code} ${bill}`).values()];
    for (const lines of groups) {
      const style = lines[0] && bilateralStyleOf(lines[0], styles, place);
      const fault = style && faultOf(lines, style, isBothSides);
      if (fault) return unmet(fault, evidenceOfLines(lines));
    }
    return met(
      'No line reports both sides in a form that this payer refuses.',
      evidenceOfLines(sided),
    );
  },
});

/** What is wrong with the lines of one code; `isBothSides`: the chart says that both were done. */
function faultOf(
  lines: readonly ServiceLine[],
  style: BilateralStyle,
  isBothSides: boolean,
): string | undefined {
  const code = lines[0]?.code;
  const sides = new Set(lines.map(sideOf));
  const with50 = lines.filter(({ modifiers }) => modifiers.includes('50'));
  if (style === 'rt-lt-two-lines') {
    return with50.length > 0
      ? `${code} carries modifier 50. Here both sides are reported on two lines, RT and LT, one unit each, as far as the note documents both.`
      : undefined;
  }
  const isPair = sides.has('left') && sides.has('right');
  const isDoubled =
    with50.some(({ units }) => units > 1) ||
    (isBothSides && lines.length === 1 && lines[0]?.units === 2);
  if (!isPair && !isDoubled) return undefined;
  const form = isPair ? 'stands on two lines, RT and LT' : 'has two units on one line';
  return `${code} ${form}. Here both sides are one line, one unit, modifier 50, as far as the note documents both.`;
}

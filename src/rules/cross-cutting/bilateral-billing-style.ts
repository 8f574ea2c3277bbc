import { z } from 'zod';
import { documentedValue } from '../../chart/fact.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
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

/** How a payer takes a service on both sides. */
const Style = z.enum(['mod50-one-line', 'rt-lt-two-lines']);
type Style = z.infer<typeof Style>;

const params = {
  'bilateral.style': z.object({ professional: Style, ascFacility: Style }),
  'bilateral.addon_style': z.enum(['mod50', 'two-lines']).nullable(),
};
type Styles = z.infer<z.ZodObject<typeof params>>;

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
  params,
  skips: onlyWhereCodes('its family has no sides', ({ bilateral }) => bilateral === 1),
  evaluate(facts, styles, procedure) {
    const sided = onClaim(linesFor(facts, procedure).own).filter(
      ({ known }) => known?.bilateral === 1,
    );
    if (sided.length === 0) return skipped(NO_CLAIM_LINE);
    const place = documentedValue(facts.setting);
    const isBothSides = documentedValue(facts.laterality) === 'bilateral';
    const groups = [...Map.groupBy(sided, ({ code }) => code).values()];
    for (const lines of groups) {
      const style = lines[0] && styleOf(lines[0], styles, place);
      const fault = style && faultOf(lines, style, isBothSides);
      if (fault) return unmet(fault, evidenceOfLines(lines));
    }
    return met(
      'No line reports both sides in a form that this payer refuses.',
      evidenceOfLines(sided),
    );
  },
});

/** The style for a line; none is known for hospitals, nor where it is open who bills. */
function styleOf(
  { known, bill, setting }: ServiceLine,
  styles: Styles,
  place: string | undefined,
): Style | undefined {
  const isSurgeryCenter = (setting ?? place) === '24';
  if (bill === 'institutional') {
    return isSurgeryCenter ? styles['bilateral.style'].ascFacility : undefined;
  }
  if (bill === undefined && isSurgeryCenter) return undefined;
  if (!known?.addOnTo) return styles['bilateral.style'].professional;
  const addOn = styles['bilateral.addon_style'];
  return addOn === null ? undefined : ADD_ON_STYLES[addOn];
}

const ADD_ON_STYLES = { mod50: 'mod50-one-line', 'two-lines': 'rt-lt-two-lines' } as const;

/** What is wrong with the lines of one code; `isBothSides`: the chart says that both were done. */
function faultOf(
  lines: readonly ServiceLine[],
  style: Style,
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

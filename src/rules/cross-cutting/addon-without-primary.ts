import type { ServiceLine } from '../../chart/service-line.ts';
import { jointsOf } from '../../terminology/spinal-levels.ts';
import { mayShareBill } from '../by-bill.ts';
import { defineRule } from '../define-rule.ts';
import { enumerate } from '../enumerate.ts';
import { guide } from '../guides.ts';
import { aroundLines, codeList, evidenceOfLines, linesFor } from '../lines.ts';
import { onlyWhereCodes } from '../only-where-codes.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const addonWithoutPrimary = defineRule({
  id: 'addon-without-primary',
  family: 'cross-cutting',
  title: 'Add-on code with its first level',
  stages: { 'order-sign': 'critical', claim: 'critical' },
  cites: [
    guide('S1', '64483 is first level transforaminal epidural, 64484 is each additional level'),
  ],
  needs: ['lines'],
  uses: [...aroundLines, 'levels'],
  params: {},
  skips: onlyWhereCodes('its family has no add-on', ({ addOnTo }) => addOnTo !== undefined),
  evaluate(facts, _params, procedure) {
    const { own, day } = linesFor(facts, procedure);
    const addOns = own.filter(({ known }) => known?.addOnTo);
    if (addOns.length === 0) return skipped('no add-on code');
    const { levels } = facts;
    const joints = levels.state === 'documented' ? jointsOf(levels.value) : undefined;
    const lone = addOns.flatMap((line) => {
      const bill = day.filter((one) => mayShareBill(one, line));
      const present = withThoracolumbar(bill, joints);
      const missing = (line.known?.addOnTo ?? []).filter((code) => !present.has(code));
      return missing.length > 0 ? [{ line, missing }] : [];
    });
    const evidence = evidenceOfLines(addOns);
    if (lone.length === 0)
      return met(`${codeList(addOns)} stands beside its first level.`, evidence);
    const lines = lone.map(({ line }) => line);
    const missing = lone.flatMap((one) => one.missing);
    return unmet(
      `The add-on ${codeList(lines)} stands without ${enumerate(missing)}, which it needs on the same day. Report the first level that was treated, or correct the code.`,
      evidenceOfLines(lines),
    );
  },
});

/**
 * The codes of a day on one bill. Facets of T12-L1 and L1-L2 are 64490 with 64494, which then stands without
 * 64493 (rulebook 1.6); levels that name other joints rule that out.
 */
function withThoracolumbar(
  day: readonly ServiceLine[],
  joints: readonly string[] | undefined,
): ReadonlySet<string> {
  const codes = new Set(day.map(({ code }) => code));
  const isThoracolumbar =
    codes.has('64490') && codes.has('64494') && (joints?.includes('T12-L1') ?? true);
  return isThoracolumbar ? codes.add('64493') : codes;
}

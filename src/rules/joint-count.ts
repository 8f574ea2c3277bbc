import type { Documented } from '../chart/fact.ts';
import type { ServiceLine } from '../chart/service-line.ts';
import type { ProcedureFamily } from '../terminology/procedure-codes.ts';
import type { Laterality } from '../terminology/site.ts';
import { jointsOf, type SpinalLevel } from '../terminology/spinal-levels.ts';
import { byBill } from './by-bill.ts';
import { defineRule, type Rule, type RuleMeta } from './define-rule.ts';
import { enumerate } from './enumerate.ts';
import { aroundLines, codeList, evidenceOfLines, linesFor } from './lines.ts';
import { said } from './said.ts';
import { unitsOf } from './units.ts';
import { met, skipped, unmet } from './verdict.ts';

/** A rule that compares the levels on the lines with the facet joints that the chart names. */
export function jointCountRule(family: ProcedureFamily, meta: RuleMeta): Rule {
  return defineRule({
    ...meta,
    needs: ['lines', 'levels'],
    uses: [...aroundLines, 'laterality'],
    params: {},
    skips: (procedure) => (procedure.family === family ? undefined : `not a ${family} procedure`),
    evaluate(facts, _params, procedure) {
      const { levels, laterality } = facts;
      const { own } = linesFor(facts, procedure);
      if (own.length === 0) return skipped('no line stands for it');
      if (levels.state === 'undocumented') return skipped('no level is documented');
      if (levels.loose) return skipped('the levels cannot be tied to this procedure');
      const joints = mostJoints(levels);
      if (!joints) return skipped('the levels do not tell how many joints were treated');
      const side = laterality.state === 'documented' ? laterality.value : undefined;
      const billed = levelsOn(own, side);
      const evidence = [...levels.evidence, ...evidenceOfLines(own)];
      if (billed <= joints.length) {
        return met(`No more levels than joints: ${joints.join(', ')}.`, evidence);
      }
      return unmet(tooMany(own, billed, joints), evidence);
    },
  });
}

/** The joints of the source that names most; it takes every source to say that there are fewer. */
function mostJoints(levels: Documented<SpinalLevel[]>): SpinalLevel[] | undefined {
  const named = said(levels).map(({ value }) => jointsOf(value));
  if (named.includes(undefined)) return undefined;
  return named
    .map((joints) => [...new Set(joints)])
    .toSorted((a, b) => b.length - a.length)
    .at(0);
}

/** The levels of the bill with the most. */
const levelsOn = (lines: readonly ServiceLine[], side: Laterality | undefined): number =>
  Math.max(0, ...byBill(lines).map((bill) => levelsOnBill(bill, side)));

/** Both sides of a joint are one level, also where they stand as two units on one line. */
function levelsOnBill(lines: readonly ServiceLine[], side: Laterality | undefined): number {
  const byCode = Map.groupBy(lines, ({ code }) => code);
  return [...byCode.values()]
    .map((group) =>
      side === 'bilateral' && isUnsided(group) ? unitsOf(group) / 2 : unitsOf(group),
    )
    .map(Math.ceil)
    .reduce((total, units) => total + units, 0);
}

const isUnsided = (lines: readonly ServiceLine[]): boolean =>
  lines.every(({ modifiers }) => !modifiers.some((one) => ['50', 'LT', 'RT'].includes(one)));

function tooMany(lines: readonly ServiceLine[], billed: number, joints: SpinalLevel[]): string {
  const noun = joints.length === 1 ? 'joint' : 'joints';
  return `${codeList(lines)} make ${billed} levels, but the chart names ${joints.length} ${noun}: ${enumerate(joints)}. A level is one facet joint; its two nerves, or its two sides, are one. Correct the lines, or name every joint treated.`;
}

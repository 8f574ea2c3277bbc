import type { Facts } from '../../chart/chart.ts';
import { documentedValue } from '../../chart/fact.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { isCodeOf, nerveTarget } from '../../terminology/nerve-targets.ts';
import { defineRule } from '../define-rule.ts';
import { billedOn } from '../lines-of-day.ts';
import { describeUnits, type SidedUnits, unitsBySide } from '../units-by-side.ts';
import { met, skipped, undocumented, unmet } from '../verdict.ts';

/** Codes that stand for many nerves, each of which is one unit: branches, and nerves without a code. */
const EACH_NERVE: ReadonlySet<string> = new Set(['64400', '64450', '64455']);

export const pnbOncePerNerve = defineRule({
  id: 'pnb-once-per-nerve',
  family: 'peripheral-nerve-block',
  title: 'One unit for each nerve and side',
  stages: { claim: 'critical' },
  cites: [
    {
      title: 'CPT 2020 changes to somatic nerve injections, painmed.org (archived)',
      quote: 'reported once per nerve plexus, nerve, or branch',
      grade: 'third-party',
    },
  ],
  needs: ['lines'],
  uses: ['dateOfService', 'nerves', 'laterality'],
  params: {},
  skips: ({ family }) => (family === 'peripheral-nerve-block' ? undefined : 'not a nerve block'),
  evaluate(facts) {
    const billed = billedOn(facts.lines, documentedValue(facts.dateOfService)).filter(isBlock);
    if (billed.length === 0) return skipped('no nerve block is on a claim');
    const over = unitsBySide(billed).filter((one) => one.units > allowed(one, facts));
    const evidence = over.flatMap(({ lines }) => lines.map((line) => line.evidence));
    const words = over.map(describeUnits).join('; ');
    if (over.length === 0) return met('One unit for each nerve and side.', evidence);
    if (over.every(({ code }) => EACH_NERVE.has(code)) && facts.nerves.state !== 'documented') {
      return undocumented(
        'the name of each nerve',
        `The claim has ${words}. Each named nerve is one unit; the chart names none. Name every nerve that was blocked, or correct the units.`,
        evidence,
      );
    }
    return unmet(
      `The claim has ${words}. A nerve or plexus is reported once for each side, whatever the number of injections; both sides are one line with 50, or RT and LT.`,
      evidence,
    );
  },
});

/** An add-on, as for each further intercostal level, is counted by levels. */
const isBlock = ({ known }: ServiceLine): boolean =>
  known?.family === 'peripheral-nerve-block' && known.addOnTo === undefined;

/** How many units the nerves that the chart names would bear out. */
function allowed({ code, side }: SidedUnits, facts: Pick<Facts, 'nerves' | 'laterality'>): number {
  const targets = (documentedValue(facts.nerves) ?? []).flatMap(({ name }) => {
    const target = nerveTarget(name);
    if (target && !isCodeOf(target, code)) return [];
    return target?.name ?? name.toLowerCase();
  });
  const nerves = EACH_NERVE.has(code) ? Math.max(1, new Set(targets).size) : 1;
  const sides = side === 'unnamed' && documentedValue(facts.laterality) === 'bilateral' ? 2 : 1;
  return nerves * sides;
}

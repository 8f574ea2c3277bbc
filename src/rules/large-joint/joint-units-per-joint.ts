import type { Facts } from '../../chart/chart.ts';
import { documentedValue } from '../../chart/fact.ts';
import { namedForPart } from '../../terminology/joint-sizes.ts';
import { defineRule } from '../define-rule.ts';
import { isJointInjection, jointLines } from '../joint-lines.ts';
import { billedOn } from '../lines-of-day.ts';
import { describeUnits, type SidedUnits, unitsBySide } from '../units-by-side.ts';
import { met, skipped, unmet } from '../verdict.ts';

/** Modifiers that say that a line is for another joint. */
const APART: ReadonlySet<string> = new Set(['59', 'XE', 'XS', 'XP', 'XU']);

export const jointUnitsPerJoint = defineRule({
  id: 'joint-units-per-joint',
  family: 'large-joint',
  title: 'One unit for each joint',
  stages: { claim: 'critical' },
  cites: [
    {
      title: 'Coding page on 20610 (archived)',
      quote: 'only 1 unit',
      grade: 'third-party',
    },
  ],
  needs: ['lines'],
  uses: ['dateOfService', 'joints', 'laterality'],
  params: {},
  skips: isJointInjection,
  evaluate(facts) {
    const billed = jointLines(billedOn(facts.lines, documentedValue(facts.dateOfService)));
    if (billed.length === 0) return skipped('no joint injection is on a claim');
    const over = unitsBySide(billed).filter((one) => one.units > allowed(one, facts));
    const evidence = over.flatMap(({ lines }) => lines.map((line) => line.evidence));
    if (over.length === 0) return met('One unit for each joint.', evidence);
    return unmet(
      `The claim has ${over.map(describeUnits).join('; ')}. A joint is one unit, whatever the number of injections. Both sides: one line with 50, or RT and LT. Another joint: name it in the note and give it a line of its own.`,
      evidence,
    );
  },
});

/** As many units as the chart names joints or the lines tell apart. */
function allowed({ side, lines }: SidedUnits, facts: Pick<Facts, 'joints' | 'laterality'>): number {
  const named = (documentedValue(facts.joints) ?? []).map(({ name }) => plain(name));
  const apart = lines.filter(({ modifiers }) => modifiers.some((one) => APART.has(one))).length;
  const sides = side === 'unnamed' && documentedValue(facts.laterality) === 'bilateral' ? 2 : 1;
  const whole = namedForPart(named);
  const joints = new Set(named.filter((name) => !whole.includes(name)));
  return Math.max(1 + apart, joints.size) * sides;
}

/** "Left knee joint" and "knee" are one name. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/\b(?:left|right|bilateral|joint|the)\b/g, '')
    .trim();

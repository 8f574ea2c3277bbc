import { documentedValue } from '../../chart/fact.ts';
import { coversSide, type Laterality } from '../../terminology/site.ts';
import { defineRule } from '../define-rule.ts';
import { LCD_SACROILIAC } from '../lcds.ts';
import { pairsOf } from '../line-pairs.ts';
import { aroundLines, evidenceOfLines, linesFor, sideOf } from '../lines.ts';
import { onlyFor } from '../only-for.ts';
import { met, skipped, unmet } from '../verdict.ts';

/** The joint, as a practitioner and as a facility reports it, and the nerves to it. */
const JOINT: ReadonlySet<string> = new Set(['27096', 'G0260']);
const NERVES: ReadonlySet<string> = new Set(['64451']);

export const sijJointAndNerveSameSide = defineRule({
  id: 'sij-joint-and-nerve-same-side',
  family: 'sacroiliac-joint',
  title: 'Sacroiliac joint or its nerves, not both on one side',
  stages: { 'order-sign': 'critical', claim: 'critical' },
  cites: [LCD_SACROILIAC],
  needs: ['lines'],
  uses: [...aroundLines, 'laterality'],
  params: {},
  skips: onlyFor('a sacroiliac joint injection', 'sacroiliac-injection'),
  evaluate(facts, _params, procedure) {
    const pairs = pairsOf(linesFor(facts, procedure).own, JOINT, NERVES);
    if (pairs.length === 0) return skipped('joint and nerves are not on one day');
    const whole = documentedValue(facts.laterality);
    // One side for the whole procedure is that of each line; both sides tell of no line which.
    const only = whole === 'left' || whole === 'right' ? whole : undefined;
    const same = pairs.find(([joint, nerves]) =>
      overlap(sideOf(joint) ?? only, sideOf(nerves) ?? only),
    );
    if (same) {
      const [joint, nerves] = same;
      return unmet(
        `${joint.code} (joint) and ${nerves.code} (nerves of the joint) stand for one side on one day. Only one of them is covered on a side: keep the one that was the purpose of the session.`,
        evidenceOfLines(same),
      );
    }
    const isOpen = pairs.some((pair) => pair.some((line) => (sideOf(line) ?? only) === undefined));
    if (isOpen) return skipped('a line names no side');
    return met('Joint and nerves are on different sides.', evidenceOfLines(pairs.flat()));
  },
});

const overlap = (a: Laterality | undefined, b: Laterality | undefined): boolean =>
  a !== undefined && b !== undefined && (coversSide(a, b) || coversSide(b, a));

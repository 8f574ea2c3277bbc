import { documentedValue } from '../../chart/fact.ts';
import type { ServiceLine } from '../../chart/service-line.ts';
import { drugCode, drugNamed } from '../../terminology/drugs.ts';
import { defineRule } from '../define-rule.ts';
import { isFacilitysDrug } from '../facility.ts';
import { guide } from '../guides.ts';
import { isJointInjection, jointLines } from '../joint-lines.ts';
import { billedOn } from '../lines-of-day.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

export const jointDrugLineMissing = defineRule({
  id: 'joint-drug-line-missing',
  family: 'large-joint',
  title: 'Injected steroid on the claim of the joint injection',
  stages: { claim: 'warning' },
  cites: [guide('S1', '20610 (large joint) + J3301 (triamcinolone)')],
  needs: ['lines'],
  uses: ['injectate', 'dateOfService', 'setting'],
  params: {},
  skips: isJointInjection,
  evaluate(facts) {
    const billed = billedOn(facts.lines, documentedValue(facts.dateOfService));
    const joints = jointLines(billed);
    if (joints.length === 0) return skipped('no joint injection is on a claim');
    if (isFacilitysDrug(joints, facts.setting)) return skipped('the facility reports the drug');
    if (facts.injectate.state === 'unreadable') return unchecked(facts.injectate.reason);
    if (facts.injectate.state === 'undocumented') return skipped('the chart names no drug');
    const steroids = facts.injectate.value.filter(
      ({ name }) => drugNamed(name)?.kind === 'steroid',
    );
    if (steroids.length === 0) return skipped('no steroid is charted');
    const missing = steroids.filter(({ name }) => !billed.some((line) => mayBe(line, name)));
    if (missing.length === 0) return met('The steroid is on the claim.', []);
    return unmet(
      `The note tells of ${missing.map(({ name }) => name).join(', ')}, and no line of this claim is for it. Add the drug by its own code with the units given, unless it was supplied by somebody else.`,
      missing.map(({ evidence }) => evidence),
    );
  },
});

/** A line for the drug; a code for drugs at large, or one that is not known here, may be for it. */
function mayBe({ code }: ServiceLine, name: string): boolean {
  const known = drugCode(code);
  if (!known) return /^[JQC]\d{4}$/.test(code);
  return known.drug === null || known.drug === drugNamed(name)?.name;
}

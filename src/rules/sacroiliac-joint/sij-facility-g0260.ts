import { codeChange } from '../code-change.ts';
import { defineRule } from '../define-rule.ts';
import { aroundLines, evidenceOfLines, linesFor, NO_CLAIM_LINE, onClaim } from '../lines.ts';
import { onlyFor } from '../only-for.ts';
import { met, skipped, unmet } from '../verdict.ts';

export const sijFacilityG0260 = defineRule({
  id: 'sij-facility-g0260',
  family: 'sacroiliac-joint',
  title: 'G0260 on a facility’s claim for the sacroiliac joint',
  stages: { claim: 'critical' },
  cites: [
    {
      title: 'Billing article A59244 (third-party summary) and mirahealth.care on 27096',
      grade: 'third-party',
    },
  ],
  needs: ['lines'],
  uses: aroundLines,
  params: {},
  skips: onlyFor('a sacroiliac joint injection', 'sacroiliac-injection'),
  evaluate(facts, _params, procedure) {
    const lines = onClaim(linesFor(facts, procedure).own);
    if (lines.length === 0) return skipped(NO_CLAIM_LINE);
    const facility = lines.filter(({ bill }) => bill === 'institutional');
    if (facility.length === 0) return skipped('the claim is not a facility’s');
    const wrong = facility.filter(({ code }) => code === '27096');
    if (wrong.length === 0)
      return met('The facility does not report 27096.', evidenceOfLines(lines));
    return unmet(
      'A facility reports an injection of the sacroiliac joint as G0260; 27096 is for the practitioner’s own claim. Correct the code on this claim.',
      evidenceOfLines(wrong),
      codeChange(wrong, () => 'G0260', { own: wrong }),
    );
  },
});

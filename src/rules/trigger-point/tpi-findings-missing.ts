import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { LCD_TRIGGER_POINT } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { met, undocumented } from '../verdict.ts';

/** The finding that makes a trigger point: a band or nodule under the finger. */
const PALPABLE = /taut|band|nodul|knot/i;
const ASKED =
  'A trigger point needs a palpable taut band or nodule and at least two findings in all, such as local twitch response or referred pain.';

export const tpiFindingsMissing = defineRule({
  id: 'tpi-findings-missing',
  family: 'trigger-point',
  title: 'Examination findings of trigger points',
  stages: { 'order-sign': 'warning' },
  cites: [guide('S3', 'objective clinical findings'), LCD_TRIGGER_POINT],
  needs: ['triggerPointFindings'],
  params: {},
  skips: onlyFor('a trigger point injection', 'trigger-point'),
  evaluate({ triggerPointFindings }) {
    if (triggerPointFindings.state === 'undocumented') {
      return undocumented(
        'examination findings of trigger points',
        `${ASKED} Neither order nor notes describe any. Chart what the examination showed.`,
      );
    }
    const { value, evidence } = triggerPointFindings;
    const findings = new Set(value.map((finding) => finding.toLowerCase()));
    const isPalpable = [...findings].some((finding) => PALPABLE.test(finding));
    if (isPalpable && findings.size >= 2) return met(`${[...findings].join(', ')}.`, evidence);
    return undocumented(
      isPalpable ? 'a second finding' : 'a palpable taut band or nodule',
      `${ASKED} The chart tells only of: ${[...findings].join(', ')}. Chart what else the examination showed.`,
      evidence,
    );
  },
});

import { z } from 'zod';
import type { Sedation } from '../../chart/performance.ts';
import { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import { brief } from '../brief.ts';
import { defineRule } from '../define-rule.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { LCD_FACET } from '../radiofrequency-ablation/ablation.ts';
import { said, sourceOf } from '../said.ts';
import { unlessLoose } from '../unless-loose.ts';
import { met, skipped, undocumented, unmet } from '../verdict.ts';

const WORDS: Readonly<Record<Sedation['level'], string>> = {
  none: 'no sedation',
  minimal: 'minimal sedation',
  moderate: 'moderate sedation',
  deep: 'deep sedation',
  'monitored-anesthesia-care': 'monitored anesthesia care',
  general: 'general anesthesia',
};
const MISSING = 'why this patient needs sedation';

export const sedationNotJustified = defineRule({
  id: 'sedation-not-justified',
  family: 'cross-cutting',
  title: 'Sedation only with a reason of this patient',
  stages: { 'order-sign': 'warning', 'procedure-note-sign': 'warning' },
  cites: [LCD_EPIDURAL, LCD_FACET],
  needs: ['sedation'],
  params: {
    'sedation.families': z.array(ProcedureFamily),
    'sedation.justification_suffices': z.array(ProcedureFamily),
  },
  skips: () => undefined,
  evaluate({ sedation }, params, { family }) {
    const suffices = params['sedation.justification_suffices'].includes(family);
    if (!suffices && !params['sedation.families'].includes(family)) {
      return skipped('this policy does not ask why this kind is sedated');
    }
    if (sedation.state === 'undocumented') return skipped('no sedation is charted');
    const { level } = sedation.value;
    if (level === 'none' || level === 'minimal') return met(`${WORDS[level]}.`, sedation.evidence);
    const reason = said(sedation).find(({ value }) => value.justification);
    if (reason) return met(`Explained: "${reason.value.justification}".`, [reason.evidence]);
    const [source] = sedation.evidence;
    const words = `The chart says ${WORDS[level]}${source ? ` (${brief(sourceOf(source))})` : ''} and not why this patient needs it.`;
    if (suffices) {
      return undocumented(
        MISSING,
        `${words} If there is a need, such as a condition or a failed attempt without, write it.`,
        sedation.evidence,
      );
    }
    const verdict = unmet(
      `${words} This policy does not regard it as routinely reasonable here. If this patient has a specific need, write it; else plan without.`,
      sedation.evidence,
    );
    return unlessLoose(sedation, MISSING, verdict);
  },
});

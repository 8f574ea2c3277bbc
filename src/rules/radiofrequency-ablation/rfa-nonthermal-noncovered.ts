import { z } from 'zod';
import { defineRule } from '../define-rule.ts';
import { notThermal } from '../thermal-lesion.ts';
import { unlessLoose } from '../unless-loose.ts';
import { met, skipped, undocumented, unmet } from '../verdict.ts';
import { isAblation, LCD_FACET } from './ablation.ts';

export const rfaNonthermalNoncovered = defineRule({
  id: 'rfa-nonthermal-noncovered',
  family: 'radiofrequency-ablation',
  title: 'Thermal lesions for a code of thermal ablation',
  stages: { 'order-sign': 'critical', 'procedure-note-sign': 'critical' },
  cites: [LCD_FACET],
  needs: ['lesion'],
  params: { 'rfa.min_temp_c': z.number().positive() },
  skips: isAblation,
  evaluate({ lesion }, params, { codes }) {
    if (lesion.state === 'undocumented') return skipped('no lesion is described');
    const { mode, temperatureC } = lesion.value;
    if (!mode && temperatureC === undefined) return skipped('neither kind nor temperature is told');
    const least = params['rfa.min_temp_c'];
    const described = notThermal(lesion.value, least);
    if (described === undefined) return met('The lesion is thermal.', lesion.evidence);
    if (mode === 'cooled') {
      return undocumented(
        'temperature of the tissue',
        `The note tells of a cooled probe at ${temperatureC} °C. This policy asks for at least ${least} °C at the tissue: add the tissue temperature.`,
        lesion.evidence,
      );
    }
    const names = codes.map(({ code }) => code).join(', ') || 'Facet ablation';
    const verdict = unmet(
      `${names} stands for thermal ablation at ${least} °C or more, but the chart describes ${described}. That supports the unlisted code 64999 at most, and this policy may not cover it. Correct whichever is wrong.`,
      lesion.evidence,
    );
    return unlessLoose(lesion, 'the kind of lesion of this procedure', verdict);
  },
});

import { z } from 'zod';
import { evidenceOf, isUnreadable, type Readable } from '../../chart/fact.ts';
import type { Guidance } from '../../terminology/site.ts';
import { defineRule, type Subject } from '../define-rule.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { onlyFor } from '../only-for.ts';
import { said } from '../said.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

const FITTING: ReadonlySet<Guidance> = new Set<Guidance>(['fluoroscopy', 'ct']);

export const esiImageGuidanceRequired = defineRule({
  id: 'esi-image-guidance-required',
  family: 'epidural',
  title: 'Epidural under fluoroscopy or CT',
  stages: { 'order-sign': 'critical' },
  cites: [LCD_EPIDURAL],
  needs: ['guidance'],
  uses: ['contrastContraindication'],
  params: { 'esi.image_required': z.boolean() },
  skips: onlyFor('an epidural injection', 'epidural'),
  evaluate({ guidance, contrastContraindication }, params, procedure) {
    if (!params['esi.image_required']) return skipped('this policy does not ask for imaging');
    const without = statedWithout(procedure, guidance);
    if (without === undefined) return met('Nothing speaks of an epidural without imaging.', []);
    if (contrastContraindication.state === 'documented') {
      const { value, evidence } = contrastContraindication;
      return met(`Imaging with contrast is ruled out: ${value}.`, evidence);
    }
    if (isUnreadable(contrastContraindication)) return unchecked(contrastContraindication.reason);
    return unmet(
      `${without} stands for an epidural without fluoroscopy or CT, which this policy does not cover unless an allergy to contrast or a pregnancy is documented. If imaging is planned, say so and correct the code.`,
      evidenceOf(guidance),
    );
  },
});

/** What says that no fluoroscopy or CT is used: the code, or words where there is no code. */
function statedWithout({ codes }: Subject, guidance: Readable<Guidance>): string | undefined {
  const statements = guidance.state === 'documented' ? said(guidance) : [];
  if (statements.some(({ value }) => FITTING.has(value))) return undefined;
  const bare = codes.filter((code) => code.guidance === 'none').map(({ code }) => code);
  if (codes.length > 0) return bare.length > 0 ? bare.join(', ') : undefined;
  if (guidance.state === 'undocumented' || guidance.loose) return undefined;
  return guidance.value === 'none' ? '"No image guidance"' : `"${guidance.value}"`;
}

import { isUnreadable } from '../../chart/fact.ts';
import type { Guidance } from '../../terminology/site.ts';
import { defineRule } from '../define-rule.ts';
import { fluoroscopyCodes } from '../fluoroscopy-codes.ts';
import { guide } from '../guides.ts';
import { said, sourceOf } from '../said.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

const FITTING: ReadonlySet<Guidance> = new Set<Guidance>(['fluoroscopy', 'ct']);
const WORDS: Readonly<Record<Guidance, string>> = {
  fluoroscopy: 'fluoroscopy',
  ct: 'CT',
  ultrasound: 'ultrasound',
  mri: 'MRI',
  none: 'no image guidance',
};

export const imagingModalityMismatch = defineRule({
  id: 'imaging-modality-mismatch',
  family: 'imaging-guidance',
  title: 'Code that matches the imaging used',
  stages: { 'order-sign': 'critical', 'procedure-note-sign': 'critical' },
  decidesCoverage: true,
  cites: [
    guide('S3', 'If ultrasound is used, the applicable codes shift to Category III codes'),
    {
      title:
        'LCD L39240 Epidural Steroid Injections for Pain Management (archived transcription, 2025-04-04)',
      url: 'https://www.cms.gov/medicare-coverage-database/view/lcd.aspx?lcdid=39240',
      grade: 'secondary',
    },
  ],
  needs: ['guidance'],
  uses: ['contrastContraindication'],
  params: {},
  skips: (procedure) =>
    fluoroscopyCodes(procedure).length > 0
      ? undefined
      : 'no code that stands for fluoroscopy or CT',
  evaluate({ guidance, contrastContraindication }, _params, procedure) {
    if (guidance.state === 'undocumented') return skipped('no imaging is named');
    if (guidance.loose) return skipped('the note’s words cannot be tied to this procedure');
    const statements = said(guidance);
    const fitting = statements.filter(({ value }) => FITTING.has(value));
    if (fitting.length > 0) {
      return met(
        `Guidance fits the code: ${WORDS[guidance.value]}.`,
        fitting.map((one) => one.evidence),
      );
    }
    if (procedure.family === 'epidural' && guidance.value === 'ultrasound') {
      if (contrastContraindication.state === 'documented') {
        const { value, evidence } = contrastContraindication;
        return met(`Ultrasound is explained: ${value}.`, evidence);
      }
      if (isUnreadable(contrastContraindication)) return unchecked(contrastContraindication.reason);
    }
    const [first] = statements;
    const source = first ? ` (${sourceOf(first.evidence)})` : '';
    return unmet(
      `${fluoroscopyCodes(procedure).join(', ')} stands for fluoroscopy or CT, but the chart says ${WORDS[guidance.value]}${source}. Correct the code or the record, whichever is wrong.`,
      guidance.evidence,
    );
  },
});

import { defineRule } from '../define-rule.ts';
import { fluoroscopyCodes } from '../fluoroscopy-codes.ts';
import { guide } from '../guides.ts';
import { met, undocumented } from '../verdict.ts';

export const imagingGuidanceNotDocumented = defineRule({
  id: 'imaging-guidance-not-documented',
  family: 'imaging-guidance',
  title: 'Image guidance named in the note',
  stages: { 'procedure-note-sign': 'critical' },
  suppressedBy: ['imaging-modality-mismatch'],
  cites: [
    guide('S3', 'If imaging is performed but not documented, the payer has no basis to cover'),
    guide('S1', 'fluoroscopic guidance with contrast confirmation'),
  ],
  needs: ['guidance'],
  params: {},
  skips: (procedure) =>
    fluoroscopyCodes(procedure).length > 0 ? undefined : 'no code that stands for image guidance',
  evaluate({ guidance }, _params, procedure) {
    if (guidance.state === 'documented') {
      return met(`Guidance is named: ${guidance.value}.`, guidance.evidence);
    }
    return undocumented(
      'imaging guidance: fluoroscopy or CT',
      `${fluoroscopyCodes(procedure).join(', ')} includes fluoroscopy or CT, but the note names no image guidance. If it was used, say which.`,
    );
  },
});

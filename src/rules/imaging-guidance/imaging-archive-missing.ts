import { z } from 'zod';
import { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { NEEDLE_FAMILIES, onlyFor } from '../only-for.ts';
import { met, skipped, undocumented } from '../verdict.ts';

/** How many views a payer wants kept, by family; null where it names no number. */
const MinimumViews = z.partialRecord(ProcedureFamily, z.int().positive()).nullable();

export const imagingArchiveMissing = defineRule({
  id: 'imaging-archive-missing',
  family: 'imaging-guidance',
  title: 'Guidance images kept as a permanent record',
  stages: { 'procedure-note-sign': 'warning' },
  cites: [guide('S3', 'imaging modality used and confirmation it is archived')],
  needs: ['guidance', 'archivedImages'],
  params: { 'imaging.min_views': MinimumViews },
  skips: onlyFor('an injection or ablation', ...NEEDLE_FAMILIES),
  evaluate({ guidance, archivedImages }, params, { family }) {
    if (guidance.state === 'undocumented' || guidance.value === 'none') {
      return skipped('no imaging is documented');
    }
    if (archivedImages.state === 'undocumented') {
      return undocumented(
        'archived guidance image',
        `Guidance by ${guidance.value} is documented, but neither an image study nor the note shows that an image was kept. Link the saved images or state that they are archived.`,
        guidance.evidence,
      );
    }
    const views = params['imaging.min_views']?.[family];
    const { count } = archivedImages.value;
    if (views !== undefined && count !== undefined && count < views) {
      return undocumented(
        'second view',
        `${count} image is archived; this policy asks for ${views} views.`,
        archivedImages.evidence,
        // Words do not make an image.
        { kind: 'none' },
      );
    }
    return met('Images are archived.', archivedImages.evidence);
  },
});

import type { Guidance } from '../terminology/site.ts';

/** What guided a needle, as a reader wants it. */
export const modalityWords: Readonly<Record<Guidance, string>> = {
  fluoroscopy: 'fluoroscopy',
  ct: 'CT',
  ultrasound: 'ultrasound',
  mri: 'MRI',
  none: 'no image guidance',
};

import { imagingModalityMismatch } from '../../../src/rules/imaging-guidance/imaging-modality-mismatch.ts';
import { contradicted, documented, performed, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const ultrasound = { guidance: documented('ultrasound' as const, 'under ultrasound') };

testRule(
  imagingModalityMismatch,
  {},
  {
    met: {
      fluoroscopy: { procedure: performed('64493', { guidance: documented('fluoroscopy') }) },
      'computed tomography': { procedure: performed('62323', { guidance: documented('ct') }) },
      'ultrasound beside fluoroscopy': {
        procedure: performed('64493', { guidance: contradicted('ultrasound', 'fluoroscopy') }),
      },
      'an epidural under ultrasound for a contrast allergy': {
        procedure: performed('62323', {
          ...ultrasound,
          contrastContraindication: documented('allergic to contrast'),
        }),
      },
    },
    unmet: {
      'a facet injection under ultrasound': {
        procedure: performed('64493', ultrasound),
        says: 'under ultrasound',
      },
      'an order that asks for ultrasound': { procedure: planned('64493', ultrasound) },
      'a note that says none was used': {
        procedure: performed('62323', { guidance: documented('none') }),
        says: 'no image guidance',
      },
      'an epidural under ultrasound without a reason': {
        procedure: performed('62323', ultrasound),
      },
      'a contrast allergy explains no facet injection under ultrasound': {
        procedure: performed('64493', {
          ...ultrasound,
          contrastContraindication: documented('allergic to contrast'),
        }),
      },
    },
    unchecked: {
      'allergies could not be read': {
        procedure: performed('62323', {
          ...ultrasound,
          contrastContraindication: unreadable('allergies: 403'),
        }),
      },
    },
    skipped: {
      'no imaging is named': { procedure: performed('64493') },
      'a facet injection coded for ultrasound': { procedure: performed('0216T', ultrasound) },
      'a joint injection': { procedure: performed('20610', ultrasound) },
    },
  },
);

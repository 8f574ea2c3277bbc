import { esiContrastNotDocumented } from '../../../src/rules/epidural/esi-contrast-not-documented.ts';
import { contradicted, documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const seen = { guidance: documented('fluoroscopy' as const) };
const allergy = { contrastContraindication: documented('allergic to contrast') };

testRule(
  esiContrastNotDocumented,
  {},
  {
    met: {
      'contrast is documented': {
        procedure: performed('62323', { ...seen, contrast: documented(true) }),
      },
      'one source tells of it and another denies it': {
        procedure: performed('62323', { ...seen, contrast: contradicted(false, true) }),
      },
      'an allergy': { procedure: performed('62323', { ...seen, ...allergy }), says: 'allergic' },
      'none was given for an allergy': {
        procedure: performed('62323', { ...seen, ...allergy, contrast: documented(false) }),
      },
    },
    undocumented: {
      'fluoroscopy without a word on contrast': {
        procedure: performed('62323', seen),
        says: 'describe the spread',
      },
      'under CT': { procedure: performed('64483', { guidance: documented('ct') }) },
      'a code with imaging and a silent note': { procedure: performed('62323') },
      'none was given, and no reason is known': {
        procedure: performed('62323', { ...seen, contrast: documented(false) }),
        says: 'no contrast was given',
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('62323', { ...seen, contrast: unreadable('a PDF') }),
      },
      'allergies could not be read': {
        procedure: performed('62323', {
          ...seen,
          contrastContraindication: unreadable('allergies: 403'),
        }),
        says: 'allergies: 403',
      },
    },
    skipped: {
      'a code without imaging': { procedure: performed('62322') },
      'ultrasound shows no contrast': {
        procedure: performed('62323', { guidance: documented('ultrasound') }),
      },
      'no imaging was used': { procedure: performed('62323', { guidance: documented('none') }) },
      'a facet injection': { procedure: performed('64493', seen) },
    },
  },
);

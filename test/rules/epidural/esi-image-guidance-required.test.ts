import { esiImageGuidanceRequired } from '../../../src/rules/epidural/esi-image-guidance-required.ts';
import { codes, contradicted, documented, planned, unreadable } from '../../kit/chart.ts';
import { loosely } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const allergy = { contrastContraindication: documented('allergic to contrast') };
const inWords = { codes: [] };

testRule(
  esiImageGuidanceRequired,
  { 'esi.image_required': true },
  {
    met: {
      'a code with imaging': { procedure: planned('62323') },
      'a transforaminal injection': { procedure: planned('64483') },
      'a code without imaging, and fluoroscopy in words': {
        procedure: planned('62322', { guidance: documented('fluoroscopy') }),
      },
      'one source names CT': {
        procedure: planned('62322', { guidance: contradicted('none', 'ct') }),
      },
      'a contrast allergy': { procedure: planned('62322', allergy), says: 'allergic' },
      'an epidural in words that say nothing of imaging': { procedure: planned('62322', inWords) },
      'words that may be about another procedure': {
        procedure: planned('62322', { ...inWords, guidance: loosely('none' as const) }),
      },
    },
    unmet: {
      'a lumbar epidural without imaging': { procedure: planned('62322'), says: '62322' },
      'two codes without imaging': {
        procedure: planned('62322', { codes: codes('62322', '62320') }),
        says: '62322, 62320',
      },
      'a cervical one': { procedure: planned('62320') },
      'a code without imaging, under ultrasound': {
        procedure: planned('62322', { guidance: documented('ultrasound') }),
      },
      'words that say none is used': {
        procedure: planned('62322', { ...inWords, guidance: documented('none') }),
        says: 'No image guidance',
      },
      'words that ask for ultrasound': {
        procedure: planned('62322', { ...inWords, guidance: documented('ultrasound') }),
        says: 'ultrasound',
      },
    },
    unchecked: {
      'the order could not be read': {
        procedure: planned('62322', { guidance: unreadable('a PDF') }),
      },
      'allergies could not be read': {
        procedure: planned('62322', { contrastContraindication: unreadable('allergies: 403') }),
        says: 'allergies: 403',
      },
    },
    skipped: {
      'a policy that does not ask for it': {
        procedure: planned('62322'),
        params: { 'esi.image_required': false },
      },
      'an epidural catheter': { procedure: planned('62326') },
    },
  },
);

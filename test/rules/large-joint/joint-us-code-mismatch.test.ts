import { jointUsCodeMismatch } from '../../../src/rules/large-joint/joint-us-code-mismatch.ts';
import {
  claimLine,
  codes,
  contradicted,
  documented,
  performed,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const ultrasound = { guidance: documented('ultrasound' as const) };
const kept = { archivedImages: documented({}) };
const loose = { guidance: { ...documented('ultrasound' as const), loose: true as const } };

testRule(
  jointUsCodeMismatch,
  {},
  {
    met: {
      '20611 with ultrasound and a stored image': {
        procedure: performed('20611', { ...ultrasound, ...kept }),
      },
      '20610 without ultrasound': { procedure: performed('20610') },
      '20610 with a drug on the claim': {
        procedure: performed('20610'),
        lines: [claimLine('20610'), claimLine('J3301')],
      },
      '20610 under fluoroscopy': {
        procedure: performed('20610', { guidance: documented('fluoroscopy') }),
      },
      '20610 with ultrasound and no stored image': { procedure: performed('20610', ultrasound) },
      '20611 where one source of two says ultrasound': {
        procedure: performed('20611', { guidance: contradicted('none', 'ultrasound'), ...kept }),
      },
      '20610 with needle guidance that may belong to a nerve block': {
        procedure: performed('20610'),
        lines: [claimLine('20610'), claimLine('64405'), claimLine('76942')],
      },
    },
    unmet: {
      '20610 beside 76942, though the note could not be read': {
        procedure: performed('20610', { guidance: unreadable('403') }),
        lines: [claimLine('20610'), claimLine('76942')],
      },
      '20610 with ultrasound and a stored image': {
        procedure: performed('20610', { ...ultrasound, ...kept }),
        says: '20611',
      },
      '20605 with ultrasound and a stored image': {
        procedure: performed('20605', { ...ultrasound, ...kept }),
        says: '20606',
      },
      '20610 beside 76942': {
        procedure: performed('20610'),
        lines: [claimLine('20610'), claimLine('76942')],
        says: '76942 stands beside 20610',
      },
      '20611 under fluoroscopy': {
        procedure: performed('20611', { guidance: documented('fluoroscopy') }),
        says: 'says fluoroscopy',
      },
      '20611 without imaging': {
        procedure: performed('20611', { guidance: documented('none') }),
        says: 'no image guidance',
      },
    },
    undocumented: {
      '20611 and no guidance named': { procedure: performed('20611') },
      '20611 with ultrasound and no stored image': {
        procedure: performed('20611', ultrasound),
        says: 'stored image',
      },
    },
    unchecked: {
      '20610 and the note could not be read': {
        procedure: performed('20610', { guidance: unreadable('403') }),
      },
      'the note could not be read': {
        procedure: performed('20611', { guidance: unreadable('notes: 403') }),
      },
      '20611 and the images could not be read': {
        procedure: performed('20611', {
          ...ultrasound,
          archivedImages: unreadable('imaging: 403'),
        }),
      },
      '20610 and the images could not be read': {
        procedure: performed('20610', {
          ...ultrasound,
          archivedImages: unreadable('imaging: 403'),
        }),
      },
    },
    skipped: {
      'both codes side by side': {
        procedure: { ...performed('20610', ultrasound), codes: codes('20610', '20611') },
      },
      'words that belong to nobody knows what': {
        procedure: performed('20610', { ...loose, ...kept }),
      },
      'other words that belong to nobody knows what': {
        procedure: performed('20611', {
          guidance: { ...documented('fluoroscopy' as const), loose: true },
        }),
      },
      'no code': { procedure: { ...performed('20610', ultrasound), codes: [] } },
      'a trigger point injection': { procedure: performed('20552', { ...ultrasound, ...kept }) },
    },
  },
);

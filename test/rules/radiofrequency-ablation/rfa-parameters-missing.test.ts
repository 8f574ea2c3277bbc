import type { Lesion } from '../../../src/chart/performance.ts';
import { rfaParametersMissing } from '../../../src/rules/radiofrequency-ablation/rfa-parameters-missing.ts';
import { documented, documentedInPart, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const site = { levels: documented(['L4-L5']), laterality: documented('left' as const) };
const lesion = (made: Lesion) => ({ ...site, lesion: documented(made) });

testRule(
  rfaParametersMissing,
  {},
  {
    met: {
      'all four are told': {
        procedure: performed('64635', lesion({ temperatureC: 80, seconds: 90 })),
      },
      'both sides': {
        procedure: performed('64635', {
          ...lesion({ temperatureC: 80, seconds: 90 }),
          laterality: documented('bilateral'),
        }),
      },
      'a chemical lesion has neither temperature nor time': {
        procedure: performed('64635', lesion({ mode: 'chemical' })),
      },
    },
    undocumented: {
      'nothing is told': {
        procedure: performed('64635'),
        says: 'temperature, time of each lesion, levels, side',
      },
      'no temperature': {
        procedure: performed('64635', lesion({ seconds: 90 })),
        says: 'does not tell: temperature.',
      },
      'no time': {
        procedure: performed('64635', lesion({ mode: 'pulsed', temperatureC: 42 })),
        says: 'does not tell: time of each lesion.',
      },
      'a cooled lesion': {
        procedure: performed('64635', lesion({ mode: 'cooled' })),
        says: 'temperature, time',
      },
      'no level': {
        procedure: performed('64635', {
          lesion: documented({ temperatureC: 80, seconds: 90 }),
          laterality: documented('left'),
        }),
        says: 'does not tell: levels.',
      },
      'the midline is no side': {
        procedure: performed('64635', {
          ...lesion({ temperatureC: 80, seconds: 90 }),
          laterality: documented('midline'),
        }),
        says: 'does not tell: side.',
      },
    },
    unchecked: {
      'a note that could not be read may tell the time': {
        procedure: performed('64635', {
          ...site,
          lesion: documentedInPart({ temperatureC: 80 }, 'notes: 403'),
        }),
        says: 'notes: 403',
      },
      'the note could not be read': {
        procedure: performed('64635', { ...site, lesion: unreadable('a PDF') }),
      },
    },
    skipped: { 'a block': { procedure: performed('64493') } },
  },
);

import type { Lesion } from '../../../src/chart/performance.ts';
import { rfaNonthermalNoncovered } from '../../../src/rules/radiofrequency-ablation/rfa-nonthermal-noncovered.ts';
import { documented, performed, planned, unreadable } from '../../kit/chart.ts';
import { loosely } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const lesion = (made: Lesion) => ({ lesion: documented(made) });

testRule(
  rfaNonthermalNoncovered,
  { 'rfa.min_temp_c': 80 },
  {
    met: {
      'exactly 80 degrees': { procedure: performed('64635', lesion({ temperatureC: 80 })) },
      'thermal, of no temperature': { procedure: performed('64635', lesion({ mode: 'thermal' })) },
      'cooled, of no temperature': { procedure: performed('64635', lesion({ mode: 'cooled' })) },
    },
    unmet: {
      '79 degrees': {
        procedure: performed('64635', lesion({ temperatureC: 79 })),
        says: 'a lesion at 79 °C',
      },
      'thermal by name, and too cool': {
        procedure: performed('64635', lesion({ mode: 'thermal', temperatureC: 60 })),
      },
      'pulsed radiofrequency on an order': {
        procedure: planned('64635', lesion({ mode: 'pulsed', temperatureC: 42 })),
        says: 'pulsed radiofrequency',
      },
      cryoablation: { procedure: performed('64633', lesion({ mode: 'cryo' })) },
      laser: { procedure: performed('64635', lesion({ mode: 'laser' })) },
      'a chemical agent': {
        procedure: performed('64635', lesion({ mode: 'chemical' })),
        says: 'a chemical agent',
      },
      'in words alone': {
        procedure: performed('64635', { ...lesion({ mode: 'cryo' }), codes: [] }),
        says: 'Facet ablation stands for',
      },
    },
    undocumented: {
      'a cooled probe at 60 degrees': {
        procedure: performed('64635', lesion({ mode: 'cooled', temperatureC: 60 })),
        says: 'tissue temperature',
      },
      'a lesion that may be of another procedure': {
        procedure: performed('64635', { lesion: loosely({ mode: 'pulsed' as const }) }),
        says: 'If these words are about this procedure',
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('64635', { lesion: unreadable('a PDF') }),
      },
    },
    skipped: {
      'no lesion is described': { procedure: performed('64635') },
      'only its time is told': { procedure: performed('64635', lesion({ seconds: 90 })) },
      'a sacroiliac ablation': { procedure: performed('64625', lesion({ mode: 'pulsed' })) },
    },
  },
);

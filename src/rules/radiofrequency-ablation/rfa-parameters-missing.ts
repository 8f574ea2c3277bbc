import { documentedValue, evidenceOf } from '../../chart/fact.ts';
import type { Lesion } from '../../chart/performance.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { met, undocumented } from '../verdict.ts';
import { isAblation } from './ablation.ts';

/** Lesions that are made by heat, for which a temperature and a time can be told. */
const isHeated = ({ mode = 'thermal' }: Lesion): boolean =>
  mode === 'thermal' || mode === 'cooled' || mode === 'pulsed';

export const rfaParametersMissing = defineRule({
  id: 'rfa-parameters-missing',
  family: 'radiofrequency-ablation',
  title: 'Temperature, time, levels and side of the lesions',
  stages: { 'procedure-note-sign': 'warning' },
  cites: [
    guide('S1', 'RF probe temperature and duration, levels treated bilaterally or unilaterally'),
  ],
  needs: ['lesion', 'levels', 'laterality'],
  params: {},
  skips: isAblation,
  evaluate({ lesion, levels, laterality }) {
    const made = documentedValue(lesion) ?? {};
    const side = documentedValue(laterality);
    const missing = [
      ...(isHeated(made) && made.temperatureC === undefined ? ['temperature'] : []),
      ...(isHeated(made) && made.seconds === undefined ? ['time of each lesion'] : []),
      ...(documentedValue(levels) ? [] : ['levels']),
      ...(side && side !== 'midline' ? [] : ['side']),
    ];
    const evidence = evidenceOf(lesion);
    if (missing.length === 0) return met('Temperature, time, levels and side are told.', evidence);
    return undocumented(
      missing.join(', '),
      `The note of the ablation does not tell: ${missing.join(', ')}. Add them as they were.`,
      evidence,
    );
  },
});

import { countedKinds, frequencyRule } from '../frequency.ts';
import { guide } from '../guides.ts';

export const rfaFrequencyExceeded = frequencyRule(countedKinds.facetAblation, {
  id: 'rfa-frequency-exceeded',
  family: 'radiofrequency-ablation',
  title: 'Facet ablation sessions within the payer limit',
  stages: { 'order-select': 'critical', 'order-sign': 'critical' },
  cites: [guide('S4', 'Frequency limitation violations')],
});

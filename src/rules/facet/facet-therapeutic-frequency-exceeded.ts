import { countedKinds, frequencyRule } from '../frequency.ts';
import { guide } from '../guides.ts';

export const facetTherapeuticFrequencyExceeded = frequencyRule(countedKinds.facetTherapeutic, {
  id: 'facet-therapeutic-frequency-exceeded',
  family: 'facet',
  title: 'Therapeutic facet sessions within the payer limit',
  stages: { 'order-select': 'critical', 'order-sign': 'critical' },
  cites: [guide('S3', 'no more than four per spinal region per year')],
});

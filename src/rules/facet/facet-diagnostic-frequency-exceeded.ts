import { countedKinds, frequencyRule } from '../frequency.ts';
import { guide } from '../guides.ts';

export const facetDiagnosticFrequencyExceeded = frequencyRule(countedKinds.facetDiagnostic, {
  id: 'facet-diagnostic-frequency-exceeded',
  family: 'facet',
  title: 'Diagnostic facet sessions within the payer limit',
  stages: { 'order-select': 'critical', 'order-sign': 'critical' },
  cites: [guide('S3', 'no more than four diagnostic sessions per region')],
});

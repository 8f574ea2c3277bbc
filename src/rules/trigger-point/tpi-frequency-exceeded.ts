import { countedKinds, frequencyRule } from '../frequency.ts';
import { guide } from '../guides.ts';

export const tpiFrequencyExceeded = frequencyRule(countedKinds.triggerPoint, {
  id: 'tpi-frequency-exceeded',
  family: 'trigger-point',
  title: 'Trigger point sessions within the payer limit',
  stages: { 'order-select': 'critical', 'order-sign': 'critical' },
  cites: [
    guide('S3', 'No more than three trigger point injection sessions in a rolling 12-month period'),
  ],
});

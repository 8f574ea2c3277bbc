import { countedKinds, frequencyRule } from '../frequency.ts';
import { LCD_SACROILIAC } from '../lcds.ts';

export const sijTherapeuticFrequencyExceeded = frequencyRule(countedKinds.sacroiliacTherapeutic, {
  id: 'sij-therapeutic-frequency-exceeded',
  family: 'sacroiliac-joint',
  title: 'Therapeutic sacroiliac sessions within the payer limit',
  stages: { 'order-select': 'critical', 'order-sign': 'critical' },
  cites: [LCD_SACROILIAC],
});

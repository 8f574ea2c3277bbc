import { countedKinds, frequencyRule } from '../frequency.ts';
import { LCD_SACROILIAC } from '../lcds.ts';

export const sijDiagnosticFrequencyExceeded = frequencyRule(countedKinds.sacroiliacDiagnostic, {
  id: 'sij-diagnostic-frequency-exceeded',
  family: 'sacroiliac-joint',
  title: 'Diagnostic sacroiliac sessions within the payer limit',
  stages: { 'order-sign': 'critical' },
  cites: [LCD_SACROILIAC],
});

import { countedKinds, frequencyRule } from '../frequency.ts';
import { guide } from '../guides.ts';

export const esiFrequencyExceeded = frequencyRule(countedKinds.epidural, {
  id: 'esi-frequency-exceeded',
  family: 'epidural',
  title: 'Epidural sessions within the payer limit',
  stages: { 'order-select': 'critical', 'order-sign': 'critical', 'appointment-book': 'critical' },
  cites: [
    {
      title:
        'LCD family on epidural steroid injections (L33906, L39240 and its siblings): four sessions per spinal region in a rolling twelve months',
      url: 'https://www.cms.gov/medicare-coverage-database/view/lcd.aspx?lcdid=39240',
      grade: 'secondary',
    },
    guide('S1', 'Track injection frequency per patient'),
  ],
});

import { LCD_EPIDURAL } from '../lcds.ts';
import { painDurationRule } from '../pain-duration.ts';

export const esiPainDurationShort = painDurationRule(
  {
    parameter: 'esi.min_pain_days',
    unit: 'days',
    family: 'epidural',
    noun: 'an epidural injection',
    isZosterExempt: true,
  },
  {
    id: 'esi-pain-duration-short',
    family: 'epidural',
    title: 'Pain long enough before an epidural',
    stages: { 'order-sign': 'warning' },
    cites: [LCD_EPIDURAL],
  },
);

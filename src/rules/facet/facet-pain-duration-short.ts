import { CGS_FACET } from '../lcds.ts';
import { painDurationRule } from '../pain-duration.ts';
import { LCD_FACET } from '../radiofrequency-ablation/ablation.ts';

export const facetPainDurationShort = painDurationRule(
  {
    parameter: 'facet.min_pain_months',
    unit: 'months',
    family: 'facet-injection',
    noun: 'a facet injection',
    isZosterExempt: false,
  },
  {
    id: 'facet-pain-duration-short',
    family: 'facet',
    title: 'Pain long enough before a facet injection',
    stages: { 'order-sign': 'warning' },
    cites: [{ ...CGS_FACET, quote: 'minimum of 3 months' }, LCD_FACET],
  },
);

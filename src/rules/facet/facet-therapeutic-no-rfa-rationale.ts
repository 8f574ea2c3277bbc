import { z } from 'zod';
import { documentedValue, evidenceOf } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { CGS_FACET } from '../lcds.ts';
import { mustBeDocumented } from '../must-be-documented.ts';
import { onlyFor } from '../only-for.ts';
import { LCD_FACET } from '../radiofrequency-ablation/ablation.ts';
import { met, skipped } from '../verdict.ts';

export const facetTherapeuticNoRfaRationale = defineRule({
  id: 'facet-therapeutic-no-rfa-rationale',
  family: 'facet',
  title: 'Why a therapeutic facet injection and no ablation',
  stages: { 'order-sign': 'critical', 'procedure-note-sign': 'critical' },
  cites: [CGS_FACET, LCD_FACET],
  needs: ['intent', 'ablationUnsuitable'],
  uses: ['fusion'],
  params: { 'facet.tx_rfa_rationale': z.boolean() },
  skips: onlyFor('a facet injection', 'facet-injection'),
  evaluate({ intent, ablationUnsuitable, fusion }, params) {
    if (!params['facet.tx_rfa_rationale']) return skipped('this policy asks for no reason');
    if (documentedValue(intent) !== 'therapeutic') return skipped('not documented as therapeutic');
    if (documentedValue(fusion)?.isPseudarthrosis) {
      return met('A pseudarthrosis is documented.', evidenceOf(fusion));
    }
    return mustBeDocumented(
      ablationUnsuitable,
      'why the patient cannot have radiofrequency ablation',
      'The chart does not say why this patient cannot have radiofrequency ablation, without which this policy covers no therapeutic facet injection. If there is a reason, such as an implanted electrical device or a pseudarthrosis, write it.',
    );
  },
});

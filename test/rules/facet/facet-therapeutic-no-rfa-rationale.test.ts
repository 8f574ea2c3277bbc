import { facetTherapeuticNoRfaRationale } from '../../../src/rules/facet/facet-therapeutic-no-rfa-rationale.ts';
import { documented, performed, planned, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const therapeutic = { intent: documented('therapeutic' as const) };
const fused = (isPseudarthrosis: boolean) => ({
  fusion: documented({ levels: ['L4-L5'], isPseudarthrosis }),
});

testRule(
  facetTherapeuticNoRfaRationale,
  { 'facet.tx_rfa_rationale': true },
  {
    met: {
      'a reason is documented': {
        procedure: planned('64493', {
          ...therapeutic,
          ablationUnsuitable: documented('has an implanted defibrillator'),
        }),
        says: 'implanted defibrillator',
      },
      'a pseudarthrosis': { procedure: planned('64493', { ...therapeutic, ...fused(true) }) },
    },
    undocumented: {
      'an order without a reason': {
        procedure: planned('64493', therapeutic),
        says: 'cannot have radiofrequency ablation',
      },
      'a note without a reason': { procedure: performed('64490', therapeutic) },
      'a fusion that healed is no reason': {
        procedure: planned('64493', { ...therapeutic, ...fused(false) }),
      },
    },
    unchecked: {
      'the notes could not be read': {
        procedure: planned('64493', { ...therapeutic, ablationUnsuitable: unreadable('a PDF') }),
      },
    },
    skipped: {
      'a diagnostic block': {
        procedure: planned('64493', { intent: documented('diagnostic') }),
      },
      'the intent is not documented': { procedure: planned('64493') },
      'a policy that asks for no reason': {
        procedure: planned('64493', therapeutic),
        params: { 'facet.tx_rfa_rationale': false },
      },
      'an epidural': { procedure: planned('62323', therapeutic) },
    },
  },
);

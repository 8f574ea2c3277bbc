import type { InjectedDrug } from '../../../src/chart/performance.ts';
import { esiSteroidDoseCeiling } from '../../../src/rules/epidural/esi-steroid-dose-ceiling.ts';
import { documented, performed, planned, somewhere, unreadable } from '../../kit/chart.ts';
import { loosely } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const drug = (name: string, doseMg?: number): InjectedDrug => ({
  name,
  ...(doseMg !== undefined && { doseMg }),
  evidence: somewhere,
});
const given = (...drugs: InjectedDrug[]) => ({ injectate: documented(drugs) });

testRule(
  esiSteroidDoseCeiling,
  { 'esi.dose_ceiling_mg': { triamcinolone: 80, betamethasone: 12, dexamethasone: 15 } },
  {
    met: {
      'at the ceiling': {
        procedure: performed('62323', given(drug('triamcinolone', 80), drug('something', 90))),
      },
      'two levels that add up to the ceiling': {
        procedure: performed(
          '64483',
          given(drug('betamethasone', 6), drug('bupivacaine', 50), drug('betamethasone', 6)),
        ),
      },
    },
    unmet: {
      'above the ceiling': {
        procedure: performed('62323', given(drug('dexamethasone', 15.1))),
        says: '15.1 mg of dexamethasone',
      },
      'two levels that add up to more': {
        procedure: performed('64483', given(drug('dexamethasone', 10), drug('dexamethasone', 6))),
        says: '16 mg',
      },
      'a salt by its full name': {
        procedure: planned('62323', given(drug('Triamcinolone acetonide', 81))),
      },
    },
    undocumented: {
      'drugs that may be of another procedure': {
        procedure: performed('62323', { injectate: loosely([drug('triamcinolone', 120)]) }),
        says: 'If these words are about this procedure',
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('62323', { injectate: unreadable('a PDF') }),
      },
    },
    skipped: {
      'no drug is charted': { procedure: performed('62323') },
      'no dose is charted': { procedure: performed('62323', given(drug('triamcinolone'))) },
      'a drug without a ceiling': {
        procedure: performed('62323', given(drug('methylprednisolone', 160))),
      },
      'trigger points': { procedure: performed('20552', given(drug('triamcinolone', 120))) },
    },
  },
);

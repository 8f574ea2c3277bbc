import type { InjectedDrug } from '../../../src/chart/performance.ts';
import { tfesiCervicalParticulate } from '../../../src/rules/epidural/tfesi-cervical-particulate.ts';
import { documented, planned, somewhere, undocumented, unreadable } from '../../kit/chart.ts';
import { against, loosely } from '../../kit/indication.ts';
import { testRule } from '../../kit/test-rule.ts';

const drug = (name: string): InjectedDrug => ({ name, evidence: somewhere });
const given = (...names: string[]) => ({ injectate: documented(names.map(drug)) });

testRule(
  tfesiCervicalParticulate,
  {},
  {
    met: {
      dexamethasone: { procedure: planned('64479', given('dexamethasone', 'lidocaine')) },
      'betamethasone in solution': {
        procedure: planned('64479', given('betamethasone sodium phosphate')),
      },
      'dexamethasone that may be of another procedure': {
        procedure: planned('64479', { injectate: loosely([drug('dexamethasone')]) }),
      },
      'a drug nobody knows': { procedure: planned('64479', given('something')) },
    },
    unmet: {
      triamcinolone: { procedure: planned('64479', given('triamcinolone')), says: 'triamcinolone' },
      methylprednisolone: { procedure: planned('64479', given('methylprednisolone acetate')) },
      betamethasone: { procedure: planned('64479', given('betamethasone')) },
      'beside a local anesthetic': {
        procedure: planned('64479', given('lidocaine', 'triamcinolone')),
      },
      'transforaminal by words alone': {
        procedure: planned('62321', {
          ...given('triamcinolone'),
          approach: documented('transforaminal'),
        }),
      },
      'any source that names it': {
        procedure: planned('64479', {
          injectate: against([drug('dexamethasone')], [drug('triamcinolone')]),
        }),
      },
    },
    undocumented: {
      'a drug that may be of another procedure': {
        procedure: planned('64479', { injectate: loosely([drug('triamcinolone')]) }),
        says: 'If these words are about this procedure',
      },
    },
    unchecked: {
      'the order could not be read': {
        procedure: planned('64479', { injectate: unreadable('medications: 403') }),
      },
    },
    skipped: {
      'a lumbar foramen': { procedure: planned('64483', given('triamcinolone')) },
      'between the laminae of the neck': { procedure: planned('62321', given('triamcinolone')) },
      'no drug is named': { procedure: planned('64479') },
      'the region is not known': {
        procedure: planned('64479', { ...given('triamcinolone'), region: undocumented }),
      },
      'a facet injection of the neck': { procedure: planned('64490', given('triamcinolone')) },
    },
  },
);

import { injectateIncomplete } from '../../../src/rules/drug/injectate-incomplete.ts';
import { documented, performed, unreadable } from '../../kit/chart.ts';
import { depo, drug, injected, lidocaine } from '../../kit/drugs.ts';
import { testRule } from '../../kit/test-rule.ts';

testRule(
  injectateIncomplete,
  {},
  {
    met: {
      'dose and volume, concentration and volume': {
        procedure: performed('62323', injected(depo(), lidocaine)),
      },
      'dose and concentration': {
        procedure: performed(
          '62323',
          injected(drug('dexamethasone', { doseMg: 10, concentration: '10 mg/mL' })),
        ),
      },
      'what has no concentration, by volume': {
        procedure: performed('62323', injected(drug('platelet-rich plasma', { volumeMl: 3 }))),
      },
      'contrast and saline by volume': {
        procedure: performed(
          '62323',
          injected(depo(), drug('iohexol', { volumeMl: 1 }), drug('normal saline')),
        ),
      },
      'a buffer by name': {
        procedure: performed('62323', injected(lidocaine, drug('sodium bicarbonate'))),
      },
    },
    undocumented: {
      'a dose alone': {
        procedure: performed('62323', injected(drug('dexamethasone', { doseMg: 10 }), lidocaine)),
        says: 'concentration and volume of dexamethasone',
      },
      'a volume alone': {
        procedure: performed('62323', injected(drug('bupivacaine', { volumeMl: 2 }))),
      },
      'a biologic by its name alone': {
        procedure: performed('62323', injected(drug('platelet-rich plasma'))),
      },
      'two names alone, one of them not known here': {
        procedure: performed('62323', injected(drug('bupivacaine'), drug('novelcaine'))),
        says: 'volume of bupivacaine, novelcaine',
      },
      'a name alone': { procedure: performed('64405', injected(drug('bupivacaine'))) },
      'no drug': { procedure: performed('62323'), says: 'names no drug' },
      'an empty list': { procedure: performed('62323', injected()) },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('62323', { injectate: unreadable('notes: 403') }),
      },
    },
    skipped: {
      'words that belong to nobody knows what': {
        procedure: performed('62323', {
          injectate: { ...documented([drug('bupivacaine')]), loose: true },
        }),
      },
      'an ablation': { procedure: performed('64635') },
      'dry needling': { procedure: performed('20560') },
    },
  },
);

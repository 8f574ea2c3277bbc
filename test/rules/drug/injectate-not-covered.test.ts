import { injectateNotCovered } from '../../../src/rules/drug/injectate-not-covered.ts';
import { documented, performed, planned, unreadable } from '../../kit/chart.ts';
import { depo, drug, injected, lidocaine } from '../../kit/drugs.ts';
import { testRule } from '../../kit/test-rule.ts';

const plain = ['steroid', 'local-anesthetic', 'contrast', 'diluent'];
const prp = drug('platelet-rich plasma');

testRule(
  injectateNotCovered,
  { 'injectate.allowlist': { epidural: plain, 'trigger-point': ['local-anesthetic'] } },
  {
    met: {
      'steroid, anesthetic, contrast and saline': {
        procedure: performed(
          '62323',
          injected(depo(), lidocaine, drug('iohexol'), drug('normal saline')),
        ),
      },
      'a drug that is not known here': {
        procedure: performed('62323', injected(drug('novelcaine'))),
      },
      'an anesthetic into a trigger point': { procedure: performed('20552', injected(lidocaine)) },
    },
    unmet: {
      'platelet-rich plasma': {
        procedure: performed('62323', injected(lidocaine, prp)),
        says: 'platelet-rich plasma',
      },
      'two of them': {
        procedure: performed('62323', injected(prp, drug('Vitamin B12'))),
        says: 'platelet-rich plasma, Vitamin B12 in',
      },
      'platelet-rich plasma on an order': { procedure: planned('62323', injected(prp)) },
      'a vitamin': { procedure: performed('62323', injected(depo(), drug('Vitamin B12'))) },
      'stem cells into a trigger point': {
        procedure: performed('20552', injected(drug('stem cells'))),
      },
      'a kind that this policy does not list for it': {
        procedure: performed('20552', injected(depo())),
      },
    },
    unchecked: {
      'the drugs could not be read': {
        procedure: performed('62323', { injectate: unreadable('administrations: 403') }),
      },
    },
    skipped: {
      'a knee whose drugs could not be read': {
        procedure: performed('20610', { injectate: unreadable('403') }),
      },
      'no drug is charted': { procedure: performed('62323') },
      'words that belong to nobody knows what': {
        procedure: performed('62323', { injectate: { ...documented([prp]), loose: true } }),
      },
      'a knee, of which this policy says nothing': { procedure: performed('20610', injected(prp)) },
      'a stimulator': { procedure: performed('63650', injected(prp)) },
    },
  },
);

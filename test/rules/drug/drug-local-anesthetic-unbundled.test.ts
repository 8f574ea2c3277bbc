import { drugLocalAnestheticUnbundled } from '../../../src/rules/drug/drug-local-anesthetic-unbundled.ts';
import { claimLine, performed, unreadable } from '../../kit/chart.ts';
import { depo, drug, injected, lidocaine } from '../../kit/drugs.ts';
import { testRule } from '../../kit/test-rule.ts';

const lines = [claimLine('62323'), claimLine('J1010'), claimLine('J2003')];
const both = injected(depo(), lidocaine);

testRule(
  drugLocalAnestheticUnbundled,
  { 'drug.local_anesthetic_billable': false },
  {
    met: {
      'no anesthetic on the claim': {
        procedure: performed('62323', both),
        lines: lines.slice(0, 2),
      },
    },
    unmet: {
      'lidocaine beside a steroid': {
        procedure: performed('62323', both),
        lines,
        says: 'J2003 is a local anesthetic',
      },
      'bupivacaine beside an epidural of which nothing is charted': {
        procedure: performed('62323'),
        lines: [claimLine('62323'), claimLine('J0665')],
      },
      'an epidural beside a nerve block of which nothing is charted': {
        procedure: performed('62323', both),
        alongside: [performed('64405')],
        lines,
      },
      'asked of the visit of the day': {
        procedure: performed('99214'),
        alongside: [performed('20610', both)],
        lines: [claimLine('20610'), claimLine('J2003')],
      },
    },
    unchecked: {
      'the drugs given could not be read': {
        procedure: performed('62323', { injectate: unreadable('notes: 403') }),
        lines,
      },
    },
    skipped: {
      'it is the agent of a trigger point injection': {
        procedure: performed('20552', injected(lidocaine)),
        lines: [claimLine('20552'), claimLine('J2003')],
      },
      'a trigger point injection is on the claim': {
        procedure: performed('62323', both),
        lines: [...lines, claimLine('20553')],
      },
      'an epidural beside a trigger point injection': {
        procedure: performed('62323', both),
        alongside: [performed('20552')],
        lines,
      },
      'an epidural beside a nerve block of which it is the agent': {
        procedure: performed('62323', both),
        alongside: [performed('64405', injected(lidocaine))],
        lines,
      },
      'it is the agent of a nerve block': {
        procedure: performed('64405', injected(lidocaine)),
        lines: [claimLine('64405'), claimLine('J2003')],
      },
      'a nerve block of which nothing is charted': {
        procedure: performed('64405'),
        lines: [claimLine('64405'), claimLine('J2003')],
      },
      'an epidural of which contrast alone is charted': {
        procedure: performed('62323', injected(drug('iohexol'))),
        lines,
        says: 'does not tell what it was used for',
      },
      'a payer that pays it': {
        procedure: performed('62323', both),
        lines,
        params: { 'drug.local_anesthetic_billable': true },
      },
    },
  },
);

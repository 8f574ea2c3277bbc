import { jointDrugLineMissing } from '../../../src/rules/large-joint/joint-drug-line-missing.ts';
import { claimLine, documented, orderLine, performed, unreadable } from '../../kit/chart.ts';
import { drug, injected, lidocaine } from '../../kit/drugs.ts';
import { testRule } from '../../kit/test-rule.ts';

const kenalog = injected(drug('triamcinolone acetonide', { doseMg: 40 }), lidocaine);
const procedure = performed('20610', kenalog);
const joint = claimLine('20610', 'LT');

testRule(
  jointDrugLineMissing,
  {},
  {
    met: {
      'the steroid is on the claim': { procedure, lines: [joint, claimLine('J3301')] },
      'as an unclassified drug': { procedure, lines: [joint, claimLine('J3490')] },
      'under a code that is not known here': { procedure, lines: [joint, claimLine('J3303')] },
    },
    unmet: {
      'no drug is on the claim': { procedure, lines: [joint], says: 'triamcinolone acetonide' },
      'it was done in the office': {
        procedure: performed('20610', { ...kenalog, setting: documented('11') }),
        lines: [joint],
      },
      'another steroid is': { procedure, lines: [joint, claimLine('J1010')] },
      'the anesthetic alone is': { procedure, lines: [joint, claimLine('J2003')] },
    },
    unchecked: {
      'the drugs given could not be read': {
        procedure: performed('20610', { injectate: unreadable('administrations: 403') }),
        lines: [joint],
      },
    },
    skipped: {
      'no claim, and the drugs could not be read': {
        procedure: performed('20610', { injectate: unreadable('403') }),
      },
      'no steroid was given': {
        procedure: performed('20610', injected(lidocaine)),
        lines: [joint],
      },
      'the chart names no drug': { procedure: performed('20610'), lines: [joint] },
      'it was done at a surgery center': {
        procedure: performed('20610', { ...kenalog, setting: documented('24') }),
        lines: [joint],
      },
      'the line says so': { procedure, lines: [{ ...joint, setting: '22' }] },
      'a facility claim': { procedure, lines: [{ ...joint, bill: 'institutional' }] },
      'a facility claim beside that of the physician': {
        procedure,
        lines: [
          { ...joint, bill: 'institutional' },
          { ...joint, bill: 'professional' },
        ],
      },
      'no claim': { procedure, lines: [orderLine('20610')] },
      'an epidural': { procedure: performed('62323', kenalog), lines: [claimLine('62323')] },
    },
  },
);

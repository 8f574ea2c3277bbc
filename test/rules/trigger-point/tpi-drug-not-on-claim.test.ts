import { tpiDrugNotOnClaim } from '../../../src/rules/trigger-point/tpi-drug-not-on-claim.ts';
import {
  claimLine,
  documented,
  orderLine,
  performed,
  planned,
  somewhere,
  unreadable,
} from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const given = (...names: string[]) => ({
  injectate: documented(names.map((name) => ({ name, evidence: somewhere }))),
});

testRule(
  tpiDrugNotOnClaim,
  {},
  {
    met: {
      'a drug line': {
        procedure: performed('20553', given('triamcinolone')),
        lines: [claimLine('20553'), claimLine('J3301')],
      },
      'an unclassified drug': {
        procedure: performed('20553', given('lidocaine')),
        lines: [claimLine('20553'), claimLine('J3490')],
      },
      'a drug code that is not known here': {
        procedure: performed('20553', given('lidocaine')),
        lines: [claimLine('20553'), claimLine('J9999')],
      },
    },
    undocumented: {
      'a drug, and no line for it': {
        procedure: performed('20553', given('lidocaine', 'triamcinolone')),
        lines: [claimLine('20553'), claimLine('99213')],
        says: 'The note documents lidocaine and triamcinolone, but the claim has no line for a drug',
      },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('20553', { injectate: unreadable('a PDF') }),
        lines: [claimLine('20553')],
      },
    },
    skipped: {
      'no drug is documented': { procedure: performed('20553'), lines: [claimLine('20553')] },
      'only saline was injected': {
        procedure: performed('20553', given('sodium chloride')),
        lines: [claimLine('20553')],
      },
      'the same in other words': {
        procedure: performed('20553', given('preservative-free saline')),
        lines: [claimLine('20553')],
      },
      'words that cannot be tied to this procedure': {
        procedure: performed('20553', {
          injectate: { ...documented([{ name: 'lidocaine', evidence: somewhere }]), loose: true },
        }),
        lines: [claimLine('20553')],
      },
      'a facility may report it under a revenue code': {
        procedure: performed('20553', given('lidocaine')),
        lines: [{ ...claimLine('20553'), bill: 'institutional' }],
      },
      'an order is no claim': {
        procedure: planned('20553', given('lidocaine')),
        lines: [orderLine('20553')],
      },
      'an epidural': {
        procedure: performed('62323', given('triamcinolone')),
        lines: [claimLine('62323')],
      },
    },
  },
);

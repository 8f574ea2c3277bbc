import { itpDrugCode } from '../../../src/rules/intrathecal-pump/itp-drug-code.ts';
import { claimLine, documented, orderLine, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const filled = (drug: string) => performed('62369', { refill: documented({ drug }) });
const billed = (code: string) => [claimLine('62369'), claimLine(code)];

testRule(
  itpDrugCode,
  {},
  {
    met: {
      'ziconotide as J2278': { procedure: filled('ziconotide'), lines: billed('J2278') },
      'baclofen as J0475': { procedure: filled('Baclofen 2000 mcg/mL'), lines: billed('J0475') },
      'an anesthetic beside it': {
        procedure: filled('ziconotide'),
        lines: [...billed('J2278'), claimLine('J0665')],
      },
      'one drug of a mixture': {
        procedure: filled('morphine/bupivacaine'),
        lines: billed('J2274'),
      },
    },
    unmet: {
      'ziconotide as J3311': {
        procedure: filled('ziconotide'),
        lines: billed('J3311'),
        says: 'J2278',
      },
      'J3311 and no drug charted': { procedure: performed('62369'), lines: billed('J3311') },
      'ziconotide as morphine': {
        procedure: filled('ziconotide'),
        lines: billed('J2274'),
        says: 'ziconotide, which is J2278',
      },
      'morphine with preservative': { procedure: filled('morphine'), lines: billed('J2270') },
      'baclofen as the trial dose': { procedure: filled('baclofen'), lines: billed('J0476') },
    },
    unchecked: {
      'the note could not be read': {
        procedure: performed('62369', { refill: unreadable('notes: 403') }),
        lines: billed('J2278'),
      },
    },
    skipped: {
      'a compounded drug': { procedure: filled('ziconotide'), lines: billed('J7999') },
      'no drug is charted': { procedure: performed('62369'), lines: billed('J2278') },
      'words that belong to nobody knows what': {
        procedure: performed('62369', {
          refill: { ...documented({ drug: 'morphine' }), loose: true },
        }),
        lines: billed('J2278'),
      },
      'a drug whose code is not known here': {
        procedure: filled('hydromorphone'),
        lines: billed('J2274'),
      },
      'an order': { procedure: filled('ziconotide'), lines: [orderLine('J3311')] },
      'an epidural': { procedure: performed('62323'), lines: billed('J3311') },
    },
  },
);

import { drugJwJzMissing } from '../../../src/rules/drug/drug-jw-jz-missing.ts';
import { claimLine, documented, orderLine, performed } from '../../kit/chart.ts';
import { depo, drug, injected, lidocaine } from '../../kit/drugs.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = performed('62323', injected(depo()));
const wasted = (
  doseMg: number,
  discardedMg: number,
  container: 'single-dose' | 'multi-dose' | undefined = 'single-dose',
) =>
  performed(
    '62323',
    injected(
      lidocaine,
      drug('triamcinolone', { doseMg, discardedMg, ...(container && { container }) }),
    ),
  );
const unknownContainer = performed(
  '62323',
  injected(lidocaine, drug('triamcinolone', { doseMg: 20, discardedMg: 20 })),
);
const untouched = (container: 'single-dose' | 'multi-dose') =>
  performed('62323', injected(drug('triamcinolone', { doseMg: 40, container })));

testRule(
  drugJwJzMissing,
  { 'drug.single_dose': true },
  {
    met: {
      'nothing discarded, and JZ': { procedure, lines: [claimLine('J3300', 'JZ')] },
      'a line with JW': { procedure, lines: [claimLine('J3300'), claimLine('J3300', 'JW')] },
      'a discarded amount of another drug': {
        procedure: wasted(20, 20),
        lines: [claimLine('J3301', 'JW'), claimLine('J2278', 'JZ')],
      },
      'a discarded amount of a dose that nobody charted': {
        procedure: performed('62323', injected(drug('triamcinolone', { discardedMg: 20 }))),
        lines: [claimLine('J3301', 'JZ')],
      },
      'a discarded amount beside lines of no drug': {
        procedure: wasted(20, 20),
        lines: [claimLine('62323'), claimLine('J3301', 'JW')],
      },
      'what is left of a unit begun bears no JW': {
        procedure: wasted(38, 2),
        lines: [claimLine('J3301', 'JZ')],
      },
    },
    unmet: {
      neither: { procedure, lines: [claimLine('J3300')], says: 'neither JW nor JZ' },
      'a discarded amount and neither': {
        procedure: wasted(20, 20),
        lines: [claimLine('J3301')],
      },
      'a discarded amount and JZ': {
        procedure: wasted(20, 20),
        lines: [claimLine('J3301', 'JZ')],
        says: 'tells of a discarded amount',
      },
      'a discarded amount beside whole units': {
        procedure: wasted(40, 5),
        lines: [claimLine('J3301', 'JZ')],
      },
      'a hair more than the units begun': {
        procedure: wasted(38, 2.1),
        lines: [claimLine('J3301', 'JZ')],
      },
      'JW on another drug': {
        procedure,
        lines: [claimLine('J3300'), claimLine('J2278', 'JW')],
        says: 'J3300 comes from',
      },
      'a charted container for one dose, whatever was discarded': {
        procedure: untouched('single-dose'),
        lines: [claimLine('J3301')],
        says: 'J3301 comes from',
      },
    },
    undocumented: {
      'a discarded amount of a container that is not charted': {
        procedure: unknownContainer,
        lines: [claimLine('J3301')],
        says: 'not whether its container was for one dose',
      },
    },
    skipped: {
      'a container for several doses': {
        procedure: untouched('multi-dose'),
        lines: [claimLine('J3301')],
      },
      'a discarded amount of a container for several doses': {
        procedure: wasted(20, 20, 'multi-dose'),
        lines: [claimLine('J3301')],
      },
      'a container for several doses of a drug that else comes for one': {
        procedure: untouched('multi-dose'),
        lines: [claimLine('J3300')],
      },
      'a drug that also comes in larger containers': { procedure, lines: [claimLine('J1010')] },
      'a discarded amount of a drug that is not on the claim': {
        procedure: wasted(20, 20),
        lines: [claimLine('J1010')],
      },
      'waste in words that belong to nobody knows what': {
        procedure: performed('62323', {
          injectate: {
            ...documented([drug('triamcinolone', { doseMg: 20, discardedMg: 20 })]),
            loose: true,
          },
        }),
        lines: [claimLine('J3301')],
      },
      'a payer that asks for neither': {
        procedure,
        lines: [claimLine('J3300')],
        params: { 'drug.single_dose': false },
      },
      'an order': { procedure, lines: [orderLine('J3300')] },
      'no drug': { procedure, lines: [claimLine('62323')] },
    },
  },
);

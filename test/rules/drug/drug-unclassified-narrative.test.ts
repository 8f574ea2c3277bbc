import { drugUnclassifiedNarrative } from '../../../src/rules/drug/drug-unclassified-narrative.ts';
import { claimLine, orderLine, performed } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const procedure = performed('62323');
const remarked = (remark: string, code = 'J3490') => [{ ...claimLine(code), remark }];

testRule(
  drugUnclassifiedNarrative,
  {},
  {
    met: {
      'name and milligrams': { procedure, lines: remarked('Sarapin 30 mg') },
      'the words of the code, a name and an amount': {
        procedure,
        lines: remarked('Unclassified drugs; clonidine 30 mcg'),
      },
      'name and percent': { procedure, lines: remarked('mepivacaine 1.5% 5ml', 'J3590') },
      'name and units': { procedure, lines: remarked('hyaluronidase 150 units') },
    },
    undocumented: {
      'nothing on the line': { procedure, lines: [claimLine('J3490')], says: 'Box 19' },
      'a name alone': { procedure, lines: remarked('Sarapin') },
      'the words of the code and an amount': {
        procedure,
        lines: remarked('Unclassified drugs; 2 mL'),
      },
      'the words of a biologic and an amount': {
        procedure,
        lines: remarked('unclassified biologics 1 mg', 'J3590'),
      },
      'an amount alone': { procedure, lines: remarked('30 mg') },
      'an amount of units alone': { procedure, lines: remarked('150 units') },
      'an amount of one unit alone': { procedure, lines: remarked('1 unit') },
      'a number without a unit': { procedure, lines: remarked('Sarapin 2') },
    },
    skipped: {
      'a drug with a code of its own': { procedure, lines: [claimLine('J1010')] },
      'an order': { procedure, lines: [orderLine('J3490')] },
    },
  },
);

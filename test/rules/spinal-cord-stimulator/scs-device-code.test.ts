import type { GeneratorKind } from '../../../src/chart/implant.ts';
import { scsDeviceCode } from '../../../src/rules/spinal-cord-stimulator/scs-device-code.ts';
import { claimLine, documented, performed, unreadable } from '../../kit/chart.ts';
import { testRule } from '../../kit/test-rule.ts';

const placed = (kind: GeneratorKind) => performed('63685', { generator: documented(kind) });
const billed = (code: string) => [
  { ...claimLine('63685'), bill: 'institutional' as const },
  { ...claimLine(code), bill: 'institutional' as const },
];

testRule(
  scsDeviceCode,
  {},
  {
    met: {
      'not rechargeable as C1767': {
        procedure: placed('non-rechargeable'),
        lines: billed('C1767'),
      },
      'closed-loop as C1826': {
        procedure: placed('closed-loop-rechargeable'),
        lines: billed('C1826'),
      },
      'integrated as C1607': {
        procedure: placed('integrated-rechargeable'),
        lines: billed('C1607'),
      },
    },
    unmet: {
      'not rechargeable as C1820': {
        procedure: placed('non-rechargeable'),
        lines: billed('C1820'),
        says: 'C1820 stands for a rechargeable generator',
      },
      'not rechargeable as C1607': {
        procedure: placed('non-rechargeable'),
        lines: billed('C1607'),
      },
      'rechargeable as C1767': { procedure: placed('rechargeable'), lines: billed('C1767') },
      'high-frequency as C1820': {
        procedure: placed('high-frequency-rechargeable'),
        lines: billed('C1820'),
      },
    },
    undocumented: {
      'rechargeable of a kind that nobody tells, as C1607': {
        procedure: placed('rechargeable'),
        lines: billed('C1607'),
        says: 'Chart the system',
      },
    },
    unchecked: {
      'the device could not be read': {
        procedure: performed('63685', { generator: unreadable('devices: 403') }),
        lines: billed('C1607'),
      },
    },
    skipped: {
      'nobody says which generator': { procedure: performed('63685'), lines: billed('C1607') },
      'a code that tells no kind': { procedure: placed('rechargeable'), lines: billed('C1827') },
      'no device on the claim': { procedure: placed('rechargeable'), lines: billed('C1778') },
      'a professional claim': {
        procedure: placed('rechargeable'),
        lines: [{ ...claimLine('C1767'), bill: 'professional' }],
      },
      'words that belong to nobody knows what': {
        procedure: performed('63685', {
          generator: { ...documented('rechargeable' as const), loose: true },
        }),
        lines: billed('C1767'),
      },
      'a pump': { procedure: performed('62362'), lines: billed('C1767') },
    },
  },
);

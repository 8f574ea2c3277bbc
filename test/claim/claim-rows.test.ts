import { expect, it } from 'vitest';
import { claimRows, claimSum } from '../../src/claim/claim-rows.ts';
import { compareLines } from '../../src/claim/compare-lines.ts';
import type { ComparedLine } from '../../src/claim/compared-line.ts';
import { claimLine } from '../kit/chart.ts';
import { drug } from '../kit/drugs.ts';
import { coded, done } from '../kit/sessions.ts';

const knee = done('20610', {
  joints: ['knee'],
  side: 'left',
  drugs: [drug('triamcinolone', { doseMg: 40 })],
});
const codeOf = (line: ComparedLine): string =>
  line.is === 'missing' ? `+${line.supported.code}` : line.planned.code;

const compared = (...codes: string[]) =>
  compareLines(
    codes.map((code) => claimLine(code, 'LT')),
    coded([knee]),
  );

it('what is documented and not planned stands behind the planned lines of its kind', () => {
  expect(claimRows(compared('20605', '76942')).map(codeOf)).toEqual([
    '20605',
    '+20610',
    '76942',
    '+J3301',
  ]);
});

it('no line is lost and none is told twice', () => {
  const lines = compared('20605', '20600', 'J1010');
  expect(claimRows(lines).map(codeOf)).toEqual(['20605', '20600', '+20610', 'J1010', '+J3301']);
  expect(new Set(claimRows(lines))).toEqual(new Set(lines));
});

it('the sum counts each way a line may stand', () => {
  expect(claimSum(compared('20610', '20605'))).toBe(
    '1 as documented, 1 documented and not planned, 1 planned and not supported',
  );
});

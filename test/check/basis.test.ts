import { expect, it } from 'vitest';
import type { Evidence } from '../../src/chart/fact.ts';
import { basisOf } from '../../src/check/basis.ts';
import { unmet } from '../../src/rules/verdict.ts';
import { day, documented, planned } from '../kit/chart.ts';

const order = (id: string, on = '2026-11-21') =>
  planned('62323', {
    references: [`ServiceRequest/${id}`],
    dateOfService: documented(day(on)),
  });
const basis = (procedure = order('a'), message = '4 of 4 done.', ...evidence: Evidence[]) =>
  basisOf(procedure, 'MCR-FFS-2026', unmet(message, evidence));
const own = (id: string, quote: string, date = '2026-11-21'): Evidence => ({
  reference: `ServiceRequest/${id}`,
  date,
  quote,
});

it('is the same for the same facts in another draft of another day', () => {
  const monday = basis(
    order('a', '2026-11-23'),
    'Planned 2026-11-23.',
    own('a', 'left', '2026-11-23'),
  );
  const tuesday = basis(
    order('b', '2026-11-24'),
    'Planned 2026-11-24.',
    own('b', 'left', '2026-11-24'),
  );
  expect(monday).toBe(tuesday);
});

const earlier: Evidence = { reference: 'Procedure/1', date: '2026-03-02' };

it.each([
  [
    'the words of the draft',
    basis(order('a'), 'm', own('a', 'left')),
    basis(order('a'), 'm', own('a', 'right')),
  ],
  ['the number', basis(order('a'), '4 of 4 done.'), basis(order('a'), '5 of 4 done.')],
  [
    'another session',
    basis(order('a'), 'm', earlier),
    basis(order('a'), 'm', { ...earlier, reference: 'Procedure/2' }),
  ],
  [
    'the day of a session',
    basis(order('a'), 'm', earlier),
    basis(order('a'), 'm', { ...earlier, date: '2026-03-03' }),
  ],
  ['the policy', basis(), basisOf(order('a'), 'AETNA-2026', unmet('4 of 4 done.', []))],
])('is another when %s changes', (_what, before, after) => {
  expect(after).not.toBe(before);
});

import { expect, it } from 'vitest';
import { doseOf, isDrug } from '../../src/rules/given-drugs.ts';
import { drug } from '../kit/drugs.ts';

it.each<[string | undefined, number | undefined]>([
  ['0.25%', 5],
  ['2 %', 40],
  [' 10.5 mg/mL ', 21],
  ['40 mg / ml', 80],
  ['10mg per ml', 20],
  ['1%', 20],
  ['about 1%', undefined],
  ['1% with epinephrine', undefined],
  ['a trace', undefined],
  [undefined, undefined],
])('two millilitres of %s hold %s mg', (concentration, mg) => {
  const given = drug('lidocaine', { volumeMl: 2, ...(concentration && { concentration }) });
  expect(doseOf(given)).toBe(mg);
});

it('a charted dose goes before what can be computed, and no volume gives none', () => {
  expect(doseOf(drug('lidocaine', { doseMg: 15, concentration: '1%', volumeMl: 2 }))).toBe(15);
  expect(doseOf(drug('lidocaine', { concentration: '1%' }))).toBeUndefined();
});

it('a drug is told by its generic name, one that is not known here by its own', () => {
  expect(isDrug(drug('Triamcinolone Acetonide'), 'triamcinolone')).toBe(true);
  expect(isDrug(drug('Triamcinolone Acetonide'), 'methylprednisolone')).toBe(false);
  expect(isDrug(drug('Novelcaine'), 'novelcaine')).toBe(true);
});

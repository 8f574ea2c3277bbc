import { expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { ICD10CM } from '../../../src/terminology/systems.ts';
import { aDraftClaim, anItem } from '../../kit/claim.ts';
import { aProcedure, cpt } from '../../kit/fhir.ts';
import { readOne } from '../../kit/read-chart.ts';

const diagnosis = ['M54.16', 'M54.42', 'M17.11'].map((code, place) => ({
  sequence: place + 1,
  diagnosisCodeableConcept: { coding: [{ system: ICD10CM, code }] },
}));

/** The sides that the claim of an injection on the right tells of. */
function sidesOn(diagnosisSequence: number[] | undefined): string[] {
  const item = anItem('64483', {
    modifier: [cpt('RT')],
    ...(diagnosisSequence && { diagnosisSequence }),
  });
  const { statedSides } = readOne({
    procedures: [aProcedure('done', '64483', '2026-11-20')],
    claims: [aDraftClaim([item], { diagnosis })],
  });
  return (documentedValue(statedSides) ?? []).map(({ origin, value }) => `${origin} ${value}`);
}

it.each([
  ['the first diagnosis that an item points to tells a side', [2, 1], ['diagnosis left']],
  ['a further one does not', [1, 2], []],
  ['an item that points to none stands for all, which tell nothing of it', undefined, []],
])('%s', (_what, sequence, sides) => {
  expect(sidesOn(sequence)).toEqual(['claim right', ...sides]);
});

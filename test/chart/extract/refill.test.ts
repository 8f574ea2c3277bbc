import { expect, it } from 'vitest';
import { documentedValue } from '../../../src/chart/fact.ts';
import { itpRefillDocumentation } from '../../../src/rules/intrathecal-pump/itp-refill-documentation.ts';
import { factsOf } from '../../kit/chart.ts';
import { noted } from '../../kit/trials.ts';

const filledWith = (words: string) =>
  noted(
    '62369',
    `PROCEDURE: Intrathecal pump refill.
DESCRIPTION: 2.5 mL of old drug were aspirated from the reservoir, and the pump was refilled with ${words}. The next alarm date is 2027-01-15.`,
  );

it.each([
  ['20 mL of fentanyl 50 mcg/mL', 'fentanyl', '50 mcg/mL'],
  ['20 mL of baclofen 2,000 mcg/mL', 'baclofen', '2000 mcg/mL'],
  ['20 mL of baclofen 500 µg/ml', 'baclofen', '500 mcg/mL'],
  ['20 mL of morphine 10 mg/mL', 'morphine', '10 mg/mL'],
])('a refill with %s is documented with its concentration', (words, drug, concentration) => {
  const procedure = filledWith(words);
  expect(documentedValue(procedure.refill)).toMatchObject({ drug, concentration, filledMl: 20 });
  const verdict = itpRefillDocumentation.bind({})(procedure, factsOf(procedure, {}));
  expect(verdict).toMatchObject({ is: 'met' });
});

it('a refill with a drug of no stated strength lacks its concentration', () => {
  const procedure = filledWith('20 mL of fentanyl');
  const verdict = itpRefillDocumentation.bind({})(procedure, factsOf(procedure, {}));
  expect(verdict).toMatchObject({ is: 'undocumented', missing: 'concentration' });
});

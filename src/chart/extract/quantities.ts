import type { Quantity } from 'fhir/r4';

/** Units by the names EHRs send, in UCUM or in words, as multiples of one unit. */
const MILLIGRAMS: ReadonlyMap<string, number> = new Map([
  ['mg', 1],
  ['milligram', 1],
  ['milligrams', 1],
  ['ug', 0.001],
  ['mcg', 0.001],
  ['µg', 0.001],
  ['microgram', 0.001],
  ['micrograms', 0.001],
  ['g', 1000],
  ['gram', 1000],
  ['grams', 1000],
]);
const MILLILITRES: ReadonlyMap<string, number> = new Map([
  ['ml', 1],
  ['cc', 1],
  ['cm3', 1],
  ['milliliter', 1],
  ['milliliters', 1],
  ['l', 1000],
]);
const SECONDS: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['sec', 1],
  ['secs', 1],
  ['second', 1],
  ['seconds', 1],
  ['min', 60],
  ['mins', 60],
  ['minute', 60],
  ['minutes', 60],
]);
const CELSIUS: ReadonlyMap<string, number> = new Map([
  ['cel', 1],
  ['c', 1],
  ['°c', 1],
  ['degc', 1],
  ['deg c', 1],
  ['degrees c', 1],
  ['degrees celsius', 1],
  ['celsius', 1],
]);

/** A dose by weight. */
export const milligrams = (quantity: Quantity | undefined) => measured(quantity, MILLIGRAMS);

/** A volume. */
export const millilitres = (quantity: Quantity | undefined) => measured(quantity, MILLILITRES);

/** A time. */
export const seconds = (quantity: Quantity | undefined) => measured(quantity, SECONDS);

/** A temperature. */
export const degreesCelsius = (quantity: Quantity | undefined) => measured(quantity, CELSIUS);

/** The code of a unit says more than its name; undefined for another unit or none. */
function measured(
  quantity: Quantity | undefined,
  units: ReadonlyMap<string, number>,
): number | undefined {
  const { value, code, unit } = quantity ?? {};
  const factor = [code, unit]
    .map((name) => units.get(name?.trim().toLowerCase() ?? ''))
    .find((found) => found !== undefined);
  return value === undefined || factor === undefined ? undefined : exact(value * factor);
}

/** Without what binary fractions add: 12 ug are 0.012 mg. */
const exact = (value: number): number => Math.round(value * 1e6) / 1e6;

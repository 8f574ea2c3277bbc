import type { Lesion } from '../chart/performance.ts';

const NON_THERMAL: ReadonlyMap<Lesion['mode'], string> = new Map([
  ['pulsed', 'pulsed radiofrequency'],
  ['cryo', 'cryoablation'],
  ['laser', 'laser'],
  ['chemical', 'a chemical agent'],
]);

/** What a lesion is instead of a thermal one of at least so many degrees Celsius, in words. */
export function notThermal(
  { mode, temperatureC }: Lesion,
  least: number | undefined,
): string | undefined {
  const isCool = least !== undefined && temperatureC !== undefined && temperatureC < least;
  return NON_THERMAL.get(mode) ?? (isCool ? `a lesion at ${temperatureC} °C` : undefined);
}

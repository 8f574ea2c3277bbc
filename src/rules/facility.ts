import { documentedValue, type Fact } from '../chart/fact.ts';
import type { ServiceLine } from '../chart/service-line.ts';

/** Places whose own claim holds the drug. */
const FACILITIES: ReadonlySet<string> = new Set(['19', '21', '22', '23', '24']);

/** Whether a place of service is a hospital or a surgery center. */
export const isFacility = (place: string | undefined): boolean =>
  place !== undefined && FACILITIES.has(place);

/** Whether the drug of some lines is the facility's to report, by who bills or by the place. */
export function isFacilitysDrug(
  lines: readonly Pick<ServiceLine, 'setting' | 'bill'>[],
  setting: Fact<string>,
): boolean {
  const places = [...lines.map((line) => line.setting), documentedValue(setting)];
  return lines.some(({ bill }) => bill === 'institutional') || places.some(isFacility);
}

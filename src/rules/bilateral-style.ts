import { z } from 'zod';
import type { ServiceLine } from '../chart/service-line.ts';

/** How a payer takes a service on both sides. */
const BilateralStyle = z.enum(['mod50-one-line', 'rt-lt-two-lines']);
export type BilateralStyle = z.infer<typeof BilateralStyle>;

/** The policy's parameters on services of both sides, by who bills and for add-on codes. */
export const bilateralParameters = {
  'bilateral.style': z.object({ professional: BilateralStyle, ascFacility: BilateralStyle }),
  'bilateral.addon_style': z.enum(['mod50', 'two-lines']).nullable(),
};
type Styles = z.infer<z.ZodObject<typeof bilateralParameters>>;

/** The style for a line; none is known for hospitals, nor where it is open who bills. */
export function bilateralStyleOf(
  { known, bill, setting }: Pick<ServiceLine, 'known' | 'bill' | 'setting'>,
  styles: Styles,
  place: string | undefined,
): BilateralStyle | undefined {
  const isSurgeryCenter = (setting ?? place) === '24';
  if (bill === 'institutional') {
    return isSurgeryCenter ? styles['bilateral.style'].ascFacility : undefined;
  }
  if (bill === undefined && isSurgeryCenter) return undefined;
  if (!known?.addOnTo) return styles['bilateral.style'].professional;
  const addOn = styles['bilateral.addon_style'];
  return addOn === null ? undefined : ADD_ON_STYLES[addOn];
}

const ADD_ON_STYLES = { mod50: 'mod50-one-line', 'two-lines': 'rt-lt-two-lines' } as const;

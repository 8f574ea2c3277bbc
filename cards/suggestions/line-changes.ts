import type { CodeRemedy, LinePlace, Remedy } from '../../src/rules/remedy.ts';
import { withClaimItem, withoutClaimItem } from './claim-item.ts';
import { billingCoding, holdsCode, withCode } from './codes.ts';
import { type Change, isObject, itemsOf, withElement, withItem, withoutElement } from './draft.ts';

/** Changes of the items of a draft claim. */

type OfLines<Kind extends Remedy['kind']> = Extract<Remedy, { kind: Kind }>;

/** Takes items off. */
export const removal = ({ lines }: OfLines<'remove-line'>): Change[] =>
  lines.map((place) => ({
    reference: place.reference,
    says: `Remove ${named(place)}`,
    to: (claim) => withoutClaimItem(claim, place),
  }));

/** Adds or takes off one modifier of each item. */
export const modifierChange = ({ lines, add, remove }: OfLines<'modifier'>): Change[] =>
  lines.map((place) => ({
    reference: place.reference,
    says: add
      ? `Add modifier ${add} to ${named(place)}`
      : `Remove modifier ${remove} from ${named(place)}`,
    to: (claim) =>
      withClaimItem(claim, place, (item) => {
        if (add) return withItem(item, 'modifier', { coding: [billingCoding(add)] });
        const kept = itemsOf(item.modifier).filter((one) => !holdsCode(one, remove ?? ''));
        if (kept.length === itemsOf(item.modifier).length) return undefined;
        return kept.length > 0
          ? withElement(item, 'modifier', kept)
          : withoutElement(item, 'modifier');
      }),
  }));

/** Sets the units of items. */
export const unitsChange = ({ lines, units }: OfLines<'units'>): Change[] =>
  lines.map((place) => ({
    reference: place.reference,
    says: `Set ${named(place)} to ${units} ${units === 1 ? 'unit' : 'units'}`,
    to: (claim) => withClaimItem(claim, place, (item) => withUnits(item, units)),
  }));

/** Puts another code on items. */
export const lineCodeChange = ({ lines, from, to, units }: CodeRemedy): Change[] =>
  lines.map((place) => ({
    reference: place.reference,
    says: `Change ${named(place)} to ${to}${units === undefined ? '' : ` with ${units} unit(s)`}`,
    to: (claim) =>
      withClaimItem(claim, place, (item) => {
        const concept = withCode(item.productOrService, from, to);
        if (!concept) return undefined;
        const coded = withElement(item, 'productOrService', concept);
        return units === undefined ? coded : withUnits(coded, units);
      }),
  }));

const withUnits = (item: Readonly<Record<string, unknown>>, units: number) =>
  withElement(item, 'quantity', {
    ...(isObject(item.quantity) ? item.quantity : {}),
    value: units,
  });

const named = ({ code, sequence, reference }: LinePlace): string =>
  `${code} on line ${sequence ?? '?'} of ${reference}`;

import type { LinePlace } from '../../src/rules/remedy.ts';
import { holdsCode } from './codes.ts';
import { type Draft, isObject, itemsOf, withElement } from './draft.ts';

type Item = Readonly<Record<string, unknown>>;

/** The claim with one item changed; undefined where that item cannot be told for sure. */
export function withClaimItem(
  claim: Draft,
  place: LinePlace,
  change: (item: Item) => object | undefined,
): Draft | undefined {
  const item = itemAt(claim, place);
  const changed = item && change(item);
  if (!changed) return undefined;
  return withElement(
    claim,
    'item',
    itemsOf(claim.item).map((one) => (one === item ? changed : one)),
  );
}

/** The claim without one item; the others keep their numbers. Undefined for its only one. */
export function withoutClaimItem(claim: Draft, place: LinePlace): Draft | undefined {
  const item = itemAt(claim, place);
  const rest = itemsOf(claim.item).filter((one) => one !== item);
  return item && rest.length > 0 ? withElement(claim, 'item', rest) : undefined;
}

/** The one item that bears a number and a code. */
function itemAt(claim: Draft, { sequence, code }: LinePlace): Item | undefined {
  const found = itemsOf(claim.item)
    .filter(isObject)
    .filter((item) => item.sequence === sequence && holdsCode(item.productOrService, code));
  return found.length === 1 ? found[0] : undefined;
}

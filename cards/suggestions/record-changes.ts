import { FORAMEN_APPROACH, FORAMEN_SPINAL_LEVEL, SNOMED } from '../../src/terminology/systems.ts';
import { withCode } from './codes.ts';
import { type Change, withElement, withItem } from './draft.ts';

/** Changes of orders and of procedures whose note is being signed. */

const SIDES = {
  left: { system: SNOMED, code: '7771000', display: 'Left' },
  right: { system: SNOMED, code: '24028007', display: 'Right' },
} as const;

/** Adds a side to the body site. */
export const sideChange = (reference: string, side: 'left' | 'right'): Change => ({
  reference,
  says: `Add the side "${side}" to the body site of ${reference}`,
  to: (draft) => withItem(draft, 'bodySite', { coding: [SIDES[side]] }),
});

/** Adds spinal levels to the body site. */
export const levelChange = (reference: string, levels: readonly string[]): Change => ({
  reference,
  says: `Add ${levels.join(', ')} to the body site of ${reference}`,
  to: (draft) =>
    levels.reduce(
      (known, code) =>
        withItem(known, 'bodySite', {
          coding: [{ system: FORAMEN_SPINAL_LEVEL, code }],
          text: code,
        }),
      draft,
    ),
});

/** Adds the approach to the details of an order. */
export const approachChange = (reference: string, approach: string): Change => ({
  reference,
  says: `Add the approach "${approach}" to the details of ${reference}`,
  to: (draft) =>
    draft.resourceType === 'ServiceRequest'
      ? withItem(draft, 'orderDetail', {
          coding: [{ system: FORAMEN_APPROACH, code: approach }],
          text: `${approach} approach`,
        })
      : undefined,
});

/** Puts another code on an order or a procedure. */
export const recordCodeChange = (reference: string, from: string, to: string): Change => ({
  reference,
  says: `Change the code ${from} of ${reference} to ${to}`,
  to(draft) {
    const concept = withCode(draft.code, from, to);
    return concept && withElement(draft, 'code', concept);
  },
});

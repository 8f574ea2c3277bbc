import type { ShownCard } from '../../cards/index.ts';

/**
 * Names on each card of one procedure the resources it is about, in the way of Da Vinci CRD 2.2:
 * https://hl7.org/fhir/us/davinci-crd/2.2.1/en/deviations.html#linking-cards-to-requests
 */
export const associateCards = (shown: readonly ShownCard[]): ShownCard[] =>
  shown.map((one) => {
    const { card, findings } = one;
    const own = findings.filter(({ scope }) => scope === 'procedure');
    const references = [...new Set(own.flatMap((finding) => finding.references))].filter(isNamed);
    if (references.length === 0) return one;
    const extension = { ...card.extension, 'davinci-crd.associated-resource': references };
    return { ...one, card: { ...card, extension } };
  });

/** What came without an id cannot be named. */
const isNamed = (reference: string): boolean => reference.includes('/');

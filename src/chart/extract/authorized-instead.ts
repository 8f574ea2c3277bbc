import type { ClaimItem, CodeableConcept, Extension } from 'fhir/r4';

/** What was authorized, where it is not what was asked for (Da Vinci PAS). */
const AUTHORIZED =
  'http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemAuthorizedDetail';

/** A line as the payer modified it: other units, another code or other modifiers. */
export function authorizedInstead(
  item: ClaimItem,
  extensions: readonly Extension[] = [],
): ClaimItem {
  const parts = extensions.flatMap(({ url, extension }) =>
    url === AUTHORIZED ? (extension ?? []) : [],
  );
  const concepts = (name: string): CodeableConcept[] =>
    parts.flatMap(({ url, valueCodeableConcept }) =>
      url === name && valueCodeableConcept ? valueCodeableConcept : [],
    );
  const [code] = concepts('productOrServiceCode');
  const modifier = concepts('modifier');
  const quantity = parts.find(({ url }) => url === 'quantity')?.valueQuantity;
  return {
    ...item,
    ...(code && { productOrService: code }),
    ...(modifier.length > 0 && { modifier }),
    ...(quantity && { quantity }),
  };
}

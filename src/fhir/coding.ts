import type { CodeableConcept, Coding, Reference } from 'fhir/r4';

/** All codings of some concepts that carry a code. */
export function codingsOf(
  ...concepts: readonly (CodeableConcept | undefined)[]
): (Coding & { code: string })[] {
  const [only, ...others] = concepts;
  // One concept is by far the most frequent case, and asked for thousands of times in a chart.
  if (others.length === 0) return (only?.coding ?? []).filter(hasCode);
  return concepts.flatMap((concept) => concept?.coding ?? []).filter(hasCode);
}

const hasCode = (coding: Coding): coding is Coding & { code: string } =>
  Boolean(coding.code?.trim());

/** The codes of some concepts in one system. */
export function codesIn(
  system: string,
  ...concepts: readonly (CodeableConcept | undefined)[]
): string[] {
  const codes: string[] = [];
  for (const concept of concepts) {
    for (const coding of concept?.coding ?? []) {
      if (coding.system === system && hasCode(coding)) codes.push(coding.code);
    }
  }
  return codes;
}

/** The words a person wrote in a concept. */
export const textOf = (concept: CodeableConcept | undefined): string => concept?.text?.trim() ?? '';

/** An id, as part of a pattern: FHIR allows 64 characters, and drafts of some EHRs have more. */
export const RESOURCE_ID = String.raw`[A-Za-z0-9\-.]{1,256}`;

const REFERENCE = new RegExp(`(?:^|/)([A-Z][A-Za-z]+/${RESOURCE_ID})(?:/_history/[^/]+)?$`);

/** `Type/id` of a relative or absolute reference, without its version; undefined for others. */
export const referenceKey = (reference: Reference | undefined): string | undefined =>
  REFERENCE.exec(reference?.reference ?? '')?.[1];

/**
 * A reference to what must have come with the resource that holds it: `#` to what it contains, `urn:`
 * to an entry of its Bundle. Nobody can be asked for these.
 */
export const innerReference = (reference: Reference | undefined): string | undefined =>
  /^(?:#|urn:)/.test(reference?.reference ?? '') ? reference?.reference : undefined;

/** The keys of those references that have one, in their order. */
export const referenceKeys = (
  references: readonly (Reference | undefined)[] | undefined,
): string[] => (references ?? []).flatMap((reference) => referenceKey(reference) ?? []);

/** `Type/id` of a resource, or its type alone while it has no id, as in a draft. */
export const keyOf = ({
  resourceType,
  id,
}: {
  resourceType: string;
  id?: string | undefined;
}): string => (id ? `${resourceType}/${id}` : resourceType);

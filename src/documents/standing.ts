import type { DocumentReference } from 'fhir/r4';
import { keyOf, referenceKey } from '../fhir/coding.ts';

/** Statuses of a document that tells nothing, and so replaces nothing either. */
const VOID: ReadonlySet<string> = new Set(['superseded', 'entered-in-error']);

/**
 * Documents as they stand: many EHRs leave a document `current` when another one replaces it, or
 * tell in `docStatus` alone that it was written by mistake.
 */
export function asTheyStand(documents: readonly DocumentReference[]): DocumentReference[] {
  const known = documents.map((document) =>
    document.docStatus === 'entered-in-error'
      ? { ...document, status: document.docStatus }
      : document,
  );
  const replaced = new Set(known.filter(({ status }) => !VOID.has(status)).flatMap(replacedBy));
  return known.map((document) =>
    replaced.has(keyOf(document)) && !VOID.has(document.status)
      ? { ...document, status: 'superseded' }
      : document,
  );
}

function replacedBy(document: DocumentReference): string[] {
  return (document.relatesTo ?? [])
    .filter(({ code }) => code === 'replaces')
    .flatMap(({ target }) => referenceKey(target) ?? [])
    .filter((key) => key !== keyOf(document));
}

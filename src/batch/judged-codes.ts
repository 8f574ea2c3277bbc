import type { CodeableConcept, Procedure } from 'fhir/r4';
import { isIntervention } from '../chart/extract/join-guidance.ts';
import { familyOf } from '../chart/extract/name-line.ts';
import type { FhirResource } from '../fhir/resource.ts';

/**
 * Whether a resource is one that the audit judges: a procedure or a claim with an interventional
 * pain procedure or a drug test. Visits and guidance are judged beside those.
 */
export function isJudged(resource: FhirResource): boolean {
  switch (resource.resourceType) {
    case 'Procedure':
      return !VOID.has(resource.status) && isOfPain(resource.code);
    case 'Claim':
      return (
        !VOID.has(resource.status) &&
        (resource.use === undefined || resource.use === 'claim') &&
        (resource.item ?? []).some(({ productOrService }) => isOfPain(productOrService))
      );
    default:
      return false;
  }
}

/** Whether a performed procedure is judged, or is a visit or guidance that stands beside one. */
export const isBesideOrJudged = ({ status, code }: Procedure): boolean =>
  !VOID.has(status) && familyOf(code ?? {}) !== undefined;

/** What was never done, and what was withdrawn; a procedure in preparation lies ahead. */
const VOID: ReadonlySet<string> = new Set([
  'entered-in-error',
  'not-done',
  'cancelled',
  'preparation',
]);

/** Catalogues repeat the same words for millions of procedures. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 20_000;

function isOfPain(concept: CodeableConcept | undefined): boolean {
  const codes = (concept?.coding ?? []).map(({ system, code }) => `${system}|${code}`);
  const key = [concept?.text ?? '', ...codes].join(' ');
  if (known.size > MOST_KNOWN) known.clear();
  return known.getOrInsertComputed(key, () => {
    const family = familyOf(concept ?? {});
    return family !== undefined && (isIntervention({ family }) || family === 'drug-test');
  });
}

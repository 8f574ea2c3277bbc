import type { CodeableConcept } from 'fhir/r4';
import { PROCEDURE_SYSTEMS } from '../../terminology/systems.ts';

/**
 * A concept whose text, where nobody wrote one, is what its codings are called: many EHRs send no
 * more than that. Names of CPT and HCPCS codes are left out, as the code says the same.
 */
export function worded(concept: CodeableConcept): CodeableConcept {
  if (concept.text?.trim()) return concept;
  const names = (concept.coding ?? [])
    .filter(({ system }) => system === undefined || !PROCEDURE_SYSTEMS.includes(system))
    .flatMap(({ display }) => display?.trim() || []);
  return names.length > 0 ? { ...concept, text: [...new Set(names)].join('; ') } : concept;
}

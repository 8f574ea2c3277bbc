import { z } from 'zod';

/** https://hl7.org/fhir/R4/operationoutcome.html; of its words only codes are shown. */
const Outcome = z.looseObject({
  resourceType: z.literal('OperationOutcome'),
  issue: z.array(
    z.looseObject({
      severity: z.string(),
      code: z
        .string()
        .regex(/^[a-z-]{1,40}$/)
        .catch('?'),
    }),
  ),
});

/** What the server that exported says it could not export; undefined where a line says no such thing. */
export function exportFault(value: Readonly<Record<string, unknown>>): string | undefined {
  // Of millions of lines hardly any is one, and a schema that refuses costs more than the line.
  if (value.resourceType !== 'OperationOutcome') return undefined;
  const issues = Outcome.safeParse(value).data?.issue ?? [];
  const fault = issues.find(({ severity }) => severity === 'error' || severity === 'fatal');
  return fault && `the server that exported tells of an error: ${fault.code}`;
}

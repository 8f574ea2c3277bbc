import { z } from 'zod';
import type { CrdVersion } from '../../src/cds/crd.ts';
import { EXTENSION, faultsOf } from './coverage-information.ts';
import { fhirFaults } from './fhir-faults.ts';

const Action = z.looseObject({
  type: z.enum(['create', 'update', 'delete']),
  description: z.string().min(1),
  resource: z.looseObject({ extension: z.array(z.unknown()).optional() }).optional(),
});
const Answer = z.looseObject({
  cards: z.array(
    z.looseObject({
      suggestions: z.array(z.looseObject({ actions: z.array(Action).optional() })).optional(),
    }),
  ),
  systemActions: z.array(Action).optional(),
});
const Url = z.looseObject({ url: z.string() });

/**
 * What is wrong with the resources of one answer, those of system actions and of suggestions: by
 * FHIR R4, and coverage information by Da Vinci CRD in the version that was asked for.
 */
export function answerFaults(body: unknown, version: CrdVersion = '2.0'): string[] {
  const { cards, systemActions = [] } = Answer.parse(body);
  const suggested = cards.flatMap(({ suggestions = [] }) =>
    suggestions.flatMap(({ actions = [] }) => actions),
  );
  return [...suggested, ...systemActions].flatMap(({ resource }) => {
    if (!resource) return [];
    const statements = (resource.extension ?? []).filter(
      (one) => Url.safeParse(one).data?.url === EXTENSION,
    );
    return [
      ...fhirFaults(resource),
      ...statements.flatMap((statement) => faultsOf(statement, version)),
    ];
  });
}

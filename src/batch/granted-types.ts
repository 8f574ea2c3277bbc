/** Stands for a server that asks for no token. */
export const OPEN_SCOPE = 'system/*.rs';

/**
 * Whether a scope lets us read and search all resources of a type: version 1 (`system/*.read`) and 2
 * (`system/Claim.rs`) of https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html.
 * One with a query, such as `?category=`, gives a part alone.
 */
export const isGranted = (scope: string, type: string): boolean =>
  scope.split(/\s+/).some((one) => {
    const [, resource, rights] = /^system\/(\*|[A-Za-z]+)\.(\*|[a-z]+)$/.exec(one) ?? [];
    return (resource === '*' || resource === type) && /^(?:\*|read|c?ru?d?s?)$/.test(rights ?? '');
  });

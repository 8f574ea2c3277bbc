/** What may be done with resources of a type, in the letters of SMART scopes. */
export type Right = 'c' | 'r' | 'u' | 's';

/** What the sample EHR can grant: https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html */
export const GRANTED_SCOPES: readonly string[] = [
  'launch',
  'launch/patient',
  'openid',
  'fhirUser',
  'patient/*.rs',
  'patient/Observation.c',
  'patient/Provenance.c',
  'patient/Procedure.u',
  'patient/ServiceRequest.u',
];

const WRITES = /^patient\/\w+\.[cu]$/;

/** The scopes of a request that are granted; without writing where the user does not allow it. */
export const grantedOf = (scope: string, { mayWrite }: { mayWrite: boolean }): string =>
  scope
    .split(' ')
    .filter((one) => GRANTED_SCOPES.includes(one) && (mayWrite || !WRITES.test(one)))
    .join(' ');

/** Whether granted scopes allow something. */
export const allows = (scope: string, type: string, right: Right): boolean =>
  scope.split(' ').some((one) => {
    const [, name, rights = ''] = /^patient\/(\w+|\*)\.([cruds]+)$/.exec(one) ?? [];
    return (name === '*' || name === type) && rights.includes(right);
  });

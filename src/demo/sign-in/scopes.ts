import { APP_SCOPES } from '../../auth/fhir-server.ts';

/** What may be done with resources of a type, in the letters of SMART scopes. */
export type Right = 'c' | 'r' | 'u' | 's';

/** What the sample EHR can grant: what our app asks for. */
export const GRANTED_SCOPES: readonly string[] = APP_SCOPES.split(' ');

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

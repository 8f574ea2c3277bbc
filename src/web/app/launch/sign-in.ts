import { oauth2 } from 'fhirclient';
import { ask } from '../../shared/ask.ts';

/** How the app signs in at an EHR. */
export interface Settings {
  iss: string;
  clientId: string;
  scope: string;
}

/** Asks our server whether an EHR is on its list; without one, for the sample EHR. */
export const settingsFor = (iss: string | undefined): Promise<Settings> =>
  ask(`/app/settings${iss === undefined ? '' : `?${new URLSearchParams({ iss })}`}`);

/** Leaves for the EHR's sign-in. Never without PKCE. Throws what to tell the user. */
export async function startSignIn({ iss, clientId, scope }: Settings): Promise<void> {
  try {
    const address = await oauth2.authorize({
      iss,
      clientId,
      // Only an EHR that opened the page has a launch to speak of.
      scope: isOpenedByEhr() ? without(scope, 'launch/patient') : without(scope, 'launch'),
      redirectUri: new URL('/app', location.href).href,
      pkceMode: 'required',
      completeInTarget: true,
      noRedirect: true,
    });
    if (typeof address === 'string') location.assign(address);
  } catch {
    throw new Error('The EHR does not answer as SMART App Launch asks. Is its address right?');
  }
}

const isOpenedByEhr = (): boolean => new URLSearchParams(location.search).has('launch');

const without = (scope: string, one: string): string =>
  scope
    .split(' ')
    .filter((name) => name !== one)
    .join(' ');

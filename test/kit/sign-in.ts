import { createHash, randomBytes } from 'node:crypto';
import { answerOf } from './service.ts';

/** What an app sends through the browser and keeps to itself. */
export interface Pkce {
  verifier: string;
  challenge: string;
}

export function newPkce(): Pkce {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** Signs in at the sample EHR as an app does, step by step. */
export function signInAt(base: string) {
  const fhir = `${base}/demo/fhir`;
  const redirectUri = `${base}/app`;
  const query = (pkce: Pkce, over: Record<string, string> = {}): string =>
    `${new URLSearchParams({
      response_type: 'code',
      client_id: 'foramen-app',
      redirect_uri: redirectUri,
      scope: 'launch openid fhirUser patient/*.rs patient/Observation.c patient/Provenance.c',
      state: 'a state of our own',
      aud: fhir,
      code_challenge: pkce.challenge,
      code_challenge_method: 'S256',
      ...over,
    })}`;
  const locationOf = async (path: string, options: RequestInit = {}): Promise<URL> => {
    const response = await fetch(base + path, { ...options, redirect: 'manual' });
    return new URL(response.headers.get('location') ?? `${base}/status/${response.status}`);
  };
  /** The launch handle that the EHR gives for a patient. */
  const launch = async (patient: string, appContext?: string): Promise<string> => {
    const about = new URLSearchParams({ patient, ...(appContext && { appContext }) });
    return (await locationOf(`/demo/launch?${about}`)).searchParams.get('launch') ?? '';
  };
  const authorize = (pkce: Pkce, over: Record<string, string> = {}): Promise<URL> =>
    locationOf(`/demo/sign-in/authorize?${query(pkce, over)}`);
  const exchange = async (code: string, pkce: Pkce, over: Record<string, string> = {}) => {
    const response = await fetch(`${base}/demo/sign-in/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        client_id: 'foramen-app',
        code_verifier: pkce.verifier,
        ...over,
      }),
    });
    return answerOf(response);
  };
  /** A good token for a patient. */
  const token = async (patient: string, scope?: string): Promise<string> => {
    const pkce = newPkce();
    const over = { launch: await launch(patient), ...(scope && { scope }) };
    const code = (await authorize(pkce, over)).searchParams.get('code') ?? '';
    return (await exchange(code, pkce)).body.access_token;
  };
  return { launch, authorize, exchange, token, fhir, query };
}

import { z } from 'zod';
import { type Addresses, DEMO_CLIENT } from './addresses.ts';
import type { AskedFor } from './grants.ts';

/** Parameters that are given once. */
const once = z.string().max(4_096);
const Request = z.looseObject({
  response_type: once.optional(),
  client_id: once,
  redirect_uri: once,
  scope: once.default(''),
  state: once.optional(),
  aud: once.optional(),
  launch: once.optional(),
  code_challenge: once.optional(),
  code_challenge_method: once.optional(),
});

/** What a request for authorization comes to. */
export type Reading =
  | { is: 'good'; asked: AskedFor; launch: string | undefined }
  /** Nobody knows where to send the user back to. */
  | { is: 'unknown-client'; because: string }
  | {
      is: 'refused';
      redirectUri: string;
      state: string | undefined;
      error: string;
      because: string;
    };

/** A challenge of PKCE with S256 is the hash of 32 bytes in base64url (RFC 7636, 4.2). */
const CHALLENGE = /^[\w-]{43}$/;

/** Reads a request for authorization (SMART App Launch 2.2, RFC 6749 4.1.1). */
export function readRequest(query: unknown, { fhir, app }: Addresses): Reading {
  const parsed = Request.safeParse(query);
  if (!parsed.success)
    return { is: 'unknown-client', because: 'client_id or redirect_uri is missing' };
  const { client_id: clientId, redirect_uri: redirectUri, scope, state, launch } = parsed.data;
  if (clientId !== DEMO_CLIENT)
    return { is: 'unknown-client', because: 'this client_id is unknown' };
  if (redirectUri !== app) {
    return { is: 'unknown-client', because: 'this redirect_uri is not registered' };
  }
  const refused = (error: string, because: string): Reading => ({
    is: 'refused',
    redirectUri,
    state,
    error,
    because,
  });
  const { response_type: type, aud, code_challenge: challenge, ...rest } = parsed.data;
  if (type !== 'code') return refused('unsupported_response_type', 'only codes are given');
  if (!state || state.length < 8) return refused('invalid_request', 'state is missing or short');
  if (aud?.replace(/\/$/, '') !== fhir) return refused('invalid_request', 'aud is not this EHR');
  if (rest.code_challenge_method !== 'S256' || !challenge || !CHALLENGE.test(challenge)) {
    return refused('invalid_request', 'PKCE with S256 is asked for');
  }
  return { is: 'good', asked: { clientId, redirectUri, scope, state, challenge }, launch };
}

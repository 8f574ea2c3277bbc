import express, { type RequestHandler, type Response, type Router } from 'express';
import { z } from 'zod';
import type { Addresses, addressesFor } from './addresses.ts';
import { readRequest } from './asked-for.ts';
import { type Choice, consentPage, refusalPage } from './consent-page.ts';
import type { AskedFor, Grants, Launch } from './grants.ts';
import { GRANTED_SCOPES, grantedOf } from './scopes.ts';
import { tokenEndpoint } from './tokens.ts';

interface SignInOptions {
  grants: Grants;
  addresses: ReturnType<typeof addressesFor>;
  patients: readonly Choice[];
}

/**
 * The authorization server of the sample EHR, as small as SMART App Launch 2.2 lets it be: codes
 * with PKCE for one public client. Own code, because a general OpenID provider brings sessions,
 * stores and pages that a sample EHR has no use for, and no launch context.
 */
export function signIn(options: SignInOptions): Router {
  const router = express.Router();
  const form = express.urlencoded({ extended: false, limit: '16kb' });
  const tokens = tokenEndpoint(options.grants);
  router.get('/authorize', authorize(options));
  router.post('/consent', form, consent(options));
  router.get('/keys', async (_request, response) => {
    response.json(await tokens.publicKeys());
  });
  router.post('/token', form, async (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    const exchanged = await tokens.exchange(request.body, options.addresses(request));
    if (exchanged.is === 'token') response.json(exchanged.body);
    else {
      const { error, because } = exchanged;
      response.status(400).json({ error, error_description: because });
    }
  });
  return router;
}

const authorize =
  ({ grants, addresses, patients }: SignInOptions): RequestHandler =>
  async (request, response) => {
    const reading = readRequest(request.query, addresses(request));
    if (reading.is === 'unknown-client') {
      sendPage(response, 400, refusalPage(reading.because));
    } else if (reading.is === 'refused') {
      const { redirectUri, state, error, because } = reading;
      sendBack(response, redirectUri, { error, error_description: because, state });
    } else if (reading.launch === undefined) {
      sendPage(response, 200, consentPage(await grants.requests.seal(reading.asked), patients));
    } else {
      const launch = await grants.launches.open(reading.launch);
      if (launch) await approve(response, grants, reading.asked, launch, true);
      else refuse(response, reading.asked, 'invalid_request', 'this launch has expired');
    }
  };

const Consent = z.looseObject({
  request: z.string(),
  patient: z.string(),
  answer: z.enum(['allow', 'deny']),
  write: z.literal('yes').optional(),
});

const consent =
  ({ grants, patients }: SignInOptions): RequestHandler =>
  async (request, response) => {
    const said = Consent.safeParse(request.body).data;
    const asked = said && (await grants.requests.open(said.request));
    const patient = patients.find(({ id }) => id === said?.patient)?.id;
    if (!said || !asked) {
      sendPage(response, 400, refusalPage('This page has expired; start the app again'));
    } else if (said.answer === 'deny' || !patient) {
      refuse(response, asked, 'access_denied', 'the user did not allow it');
    } else {
      await approve(response, grants, asked, { patient }, said.write === 'yes');
    }
  };

async function approve(
  response: Response,
  grants: Grants,
  asked: AskedFor,
  launch: Launch,
  mayWrite: boolean,
): Promise<void> {
  const scope = grantedOf(asked.scope, { mayWrite });
  const code = await grants.codes.seal({ ...asked, ...launch, scope, id: crypto.randomUUID() });
  sendBack(response, asked.redirectUri, { code, state: asked.state });
}

const refuse = (
  response: Response,
  { redirectUri, state }: AskedFor,
  error: string,
  because: string,
): void => sendBack(response, redirectUri, { error, error_description: because, state });

/** Nothing runs in these pages, and nobody shows them in a frame. */
function sendPage(response: Response, status: number, page: string): void {
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  );
  response.status(status).type('html').send(page);
}

function sendBack(
  response: Response,
  redirectUri: string,
  answer: Record<string, string | undefined>,
): void {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  response.setHeader('Cache-Control', 'no-store');
  response.redirect(302, url.href);
}

/** What an app learns before it signs in: https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html */
export const smartConfiguration = ({ fhir, signIn }: Addresses) => ({
  issuer: fhir,
  jwks_uri: `${signIn}/keys`,
  authorization_endpoint: `${signIn}/authorize`,
  token_endpoint: `${signIn}/token`,
  grant_types_supported: ['authorization_code'],
  response_types_supported: ['code'],
  token_endpoint_auth_methods_supported: ['none'],
  code_challenge_methods_supported: ['S256'],
  scopes_supported: GRANTED_SCOPES,
  capabilities: [
    'launch-ehr',
    'launch-standalone',
    'client-public',
    'sso-openid-connect',
    'context-banner',
    'context-ehr-patient',
    'context-standalone-patient',
    'permission-patient',
    'permission-v2',
  ],
});

import compression from 'compression';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { RequestError } from '../../errors.ts';
import { writtenDown } from '../answer-hook.ts';
import { type AssembledPackage, assemblePackage, packageService } from '../assemble-package.ts';
import { bearerTokenOf } from '../bearer-token.ts';
import { callOf } from '../call.ts';
import { jsonBody } from '../json-body.ts';
import { limitRate } from '../limit-rate.ts';
import type { Surroundings } from '../surroundings.ts';
import { appServer, sampleServer } from './app-servers.ts';
import { checklist } from './checklist.ts';
import { claimLines } from './claim-lines.ts';
import { heldFor } from './held.ts';
import { type Launched, launched, questionIn, SESSION_OVER } from './launched.ts';
import { timeline } from './timeline.ts';

const UNKNOWN_SERVER = new RequestError(
  403,
  'forbidden',
  'this EHR is not set up for the app; ask who runs it here',
  'iss',
);

/** Everything that the SMART app asks of us. The EHR's token goes to that EHR alone. */
export function smartApp(around: Surroundings): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.use(compression());
  router.get('/settings', settings(around));
  const question = [requireToken, ...jsonBody, knowServer(around), limitRate()];
  const answer = (path: string, to: (launch: Launched, request: Request) => Promise<object>) =>
    router.post(path, question, async (request: Request, response: Response) => {
      const token = bearerTokenOf(request) ?? '';
      const launch = await launched(around, request, questionIn(request.body), token);
      response.setHeader('Cache-Control', 'no-store').json(await to(launch, request));
    });
  answer('/checklist', (launch, request) => checklist(around, request, launch));
  answer('/claim-lines', (launch, request) => claimLines(around, request, launch));
  answer('/timeline', (launch, request) => timeline(around, request, launch));
  answer('/package', (launch, request) => authorizationPackage(around, request, launch));
  return router;
}

/** Assembles the package of an order, and writes down that it was opened. */
async function authorizationPackage(
  around: Surroundings,
  request: Request,
  launch: Launched,
): Promise<Pick<AssembledPackage, 'body' | 'document'>> {
  const { reference: procedure } = await heldFor(launch);
  const { question, fhirServer, accessToken } = launch;
  const asked = { patientId: question.patient, procedure, fhirServer, accessToken };
  const { body, document } = await writtenDown(around, request, packageService, (caller) =>
    assemblePackage(around.engine, caller, asked),
  );
  return { body, document };
}

/** How the app signs in at an EHR, for EHRs on a tenant's list; without `iss`, at the sample EHR. */
const settings =
  ({ config }: Surroundings): RequestHandler =>
  (request, response) => {
    const { iss } = request.query;
    const server =
      typeof iss === 'string' ? appServer(config, iss, request) : sampleServer(config, request);
    if (!server) throw UNKNOWN_SERVER;
    const { clientId, scope } = server.app;
    response.json({ iss: server.url, clientId, scope });
  };

/** Without a token of the user's, a server might be read with our own: nothing goes further. */
const requireToken: RequestHandler = (request, _response, next) => {
  if (bearerTokenOf(request) === undefined) throw SESSION_OVER;
  next();
};

/** The tenant of a question is the one that lists its EHR. */
const knowServer =
  ({ config }: Surroundings): RequestHandler =>
  (request, _response, next) => {
    const server = appServer(config, questionIn(request.body).iss, request);
    if (!server) throw UNKNOWN_SERVER;
    callOf(request).tenant = server.tenant;
    next();
  };

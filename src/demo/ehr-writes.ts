import type { MemoryRepository } from '@medplum/fhir-router';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { type Fault, outcome, send } from './ehr-answers.ts';
import type { Grants, Token } from './sign-in/grants.ts';
import { allows } from './sign-in/scopes.ts';
import { changeFault, creationFault, type Stored } from './written.ts';

/** A demo shall not grow without end. */
const MOST_WRITTEN = 2_000;

const NO_TOKEN: Fault = [401, 'login', 'writing needs an access token'];
const BAD_TOKEN: Fault = [401, 'login', 'the access token is not ours or has expired'];

/** Five parts, as every token has that is given out here: an encrypted JWT in its compact form. */
const OF_OUR_FORM = /^Bearer \S*(?:\.\S*){4}$/i;

/**
 * Reads stay open to everybody, also to clients that bring the sample token of some other EHR; one
 * of our own must be good for what is read.
 */
export const checkToken =
  ({ tokens }: Grants): RequestHandler =>
  async (request, response, next) => {
    const isReading = request.method === 'GET';
    if (isReading && !OF_OUR_FORM.test(request.get('authorization') ?? '')) return next();
    if (request.get('authorization') === undefined) return next();
    const token = await tokenOf(request, tokens);
    const [, type = ''] = request.path.split('/');
    if (!token) refuse(response, BAD_TOKEN);
    else if (isReading && type !== 'metadata' && !allows(token.scope, type, 'r')) {
      refuse(response, [403, 'forbidden', `no scope to read ${type}`]);
    } else next();
  };

/** The interactions that change the sample EHR: each needs a token whose scopes and patient fit. */
export function ehrWrites(repository: MemoryRepository, { tokens }: Grants): Router {
  const router = Router();
  const body = express.json({
    type: ['application/json', 'application/fhir+json'],
    limit: '256kb',
  });
  let written = 0;
  const find = async (reference: string): Promise<Stored | undefined> => {
    const [type = '', id = ''] = reference.split('/');
    return await repository.readResource(type, id).then(copyOf, () => undefined);
  };
  const room = (): Fault | undefined =>
    written < MOST_WRITTEN ? undefined : [507, 'too-costly', 'the sample EHR is full; restart it'];
  router.post('/:type', body, async (request, response) => {
    const token = await tokenOf(request, tokens);
    if (!token) return refuse(response, NO_TOKEN);
    const type = String(request.params.type);
    const fault = room() ?? (await creationFault(type, request.body, token, find));
    if (fault) return refuse(response, fault);
    written += 1;
    return send(response, 201, await repository.createResource(request.body));
  });
  router.put('/:type/:id', body, async (request, response) => {
    const token = await tokenOf(request, tokens);
    if (!token) return refuse(response, NO_TOKEN);
    const place = [String(request.params.type), String(request.params.id)] as const;
    const before = await find(place.join('/'));
    const ifMatch = request.get('if-match');
    const fault = room() ?? changeFault(place, request.body, { token, before, ifMatch });
    if (fault) return refuse(response, fault);
    written += 1;
    return send(response, 200, await repository.updateResource(request.body));
  });
  return router;
}

async function tokenOf(request: Request, tokens: Grants['tokens']): Promise<Token | undefined> {
  const [, text] = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '') ?? [];
  return text === undefined ? undefined : await tokens.open(text);
}

function refuse(response: Response, fault: Fault): void {
  if (fault[0] === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  outcome(response, ...fault);
}

/** The repository's own types are narrower than what may be written. */
const copyOf = (resource: object): Stored => JSON.parse(JSON.stringify(resource));

import compression from 'compression';
import { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { demoTenant } from '../auth/demo-installation.ts';
import type { Tenant } from '../auth/tenant.ts';
import type { Config } from '../config.ts';
import { RequestError } from '../errors.ts';
import { readNote } from '../note/read-note.ts';
import { answerFeedback } from './answer-feedback.ts';
import { answerHook } from './answer-hook.ts';
import { everybodyIs } from './authenticate.ts';
import { jsonBody } from './json-body.ts';
import { limitRate } from './limit-rate.ts';
import { catalogueOf, policyDetails } from './playground-catalogue.ts';
import type { Surroundings } from './surroundings.ts';

/** Nobody waits to sign here: a busy machine shall not show a chart as half unread. */
const UNHURRIED = 10_000;

const NoteBody = z.strictObject({ text: z.string().max(200_000) });

/**
 * What the playground asks for: hooks without a token, on sample charts alone; the words of a note;
 * rules, policies and codes with their names. Nothing of a note is kept.
 */
export function playground(around: Surroundings): Router {
  const { engine, config } = around;
  const router = Router({ strict: true, caseSensitive: true });
  router.use(compression(), everybodyIs(playgroundTenant(config)), limitRate());
  const catalogue = catalogueOf(engine);
  router.get('/catalogue', (_request, response) => void response.json(catalogue));
  router.get('/policies/:policy', (request, response) => {
    const found = engine.policies.find(({ policy }) => policy.id === request.params.policy);
    if (!found) throw new RequestError(404, 'not-found', 'there is no such policy set', 'id');
    response.json(policyDetails(found.policy));
  });
  router.post('/read-note', jsonBody, showReading);
  router.post('/cds-services/:service', jsonBody, answerHook(around));
  router.post('/cds-services/:service/feedback', jsonBody, answerFeedback(around));
  return router;
}

const showReading: RequestHandler = (request, response) => {
  const parsed = NoteBody.safeParse(request.body);
  if (!parsed.success) {
    throw new RequestError(400, 'value', 'send {"text": "…"}, 200,000 characters at most', 'text');
  }
  response.json(readNote(parsed.data.text));
};

/**
 * Whose the calls are. Beside real tenants the playground reads its own sample EHR and no other
 * server, and nobody silences a card for everybody else.
 */
export function playgroundTenant({ demo, installation }: Config): Tenant {
  const [tenant = demoTenant] = installation.tenants;
  if (demo) return { ...tenant, readBudgetMilliseconds: UNHURRIED };
  return {
    ...demoTenant,
    id: 'playground',
    fhirServers: [{ url: `${installation.publicUrl}/demo/fhir` }],
    readBudgetMilliseconds: UNHURRIED,
    requestsPerMinute: 600,
    capabilities: { ...demoTenant.capabilities, snooze: false },
  };
}

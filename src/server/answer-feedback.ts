import type { RequestHandler } from 'express';
import { serviceOf } from './answer-hook.ts';
import { tenantOf } from './call.ts';
import { NOT_KEPT, readFeedback } from './feedback.ts';
import type { Surroundings } from './surroundings.ts';

/** Takes feedback, and acknowledges it once it is safe. */
export const answerFeedback =
  ({ engine, store, metrics, pseudonym, log }: Surroundings): RequestHandler =>
  async (request, response) => {
    const entries = readFeedback(request.body, {
      tenant: tenantOf(request),
      service: serviceOf(request).id,
      now: engine.now(),
      pseudonym,
    });
    try {
      await store.acknowledge(entries);
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : typeof error }, 'feedback not kept');
      throw NOT_KEPT;
    }
    for (const { feedback } of entries) metrics.feedback(feedback.outcome);
    response.status(200).json({});
  };

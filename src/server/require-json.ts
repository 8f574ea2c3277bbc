import type { RequestHandler } from 'express';
import { RequestError } from '../errors.ts';

/** Refuses a body that does not say it is JSON, before it is read. */
export const requireJson: RequestHandler = (request, _response, next) => {
  const type = request.headers['content-type'] ?? '';
  if (/^application\/(fhir\+)?json\b/i.test(type)) {
    next();
    return;
  }
  throw new RequestError(415, 'not-supported', 'send the body as application/json', 'Content-Type');
};

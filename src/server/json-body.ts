import { isUtf8 } from 'node:buffer';
import type { RequestHandler } from 'express';
import express from 'express';
import { RequestError } from '../errors.ts';
import { StrictJsonError, strictJson } from '../net/strict-json.ts';

const BODY_LIMIT = '2mb';

/** Refuses a body that does not say it is JSON, before it is read. */
const requireJson: RequestHandler = (request, _response, next) => {
  const type = request.headers['content-type'] ?? '';
  if (/^application\/(fhir\+)?json *(;|$)/i.test(type)) {
    next();
    return;
  }
  throw new RequestError(415, 'not-supported', 'send the body as application/json', 'Content-Type');
};

/** Reads the body, and refuses what another reader might understand differently. */
const readJson = express.json({
  limit: BODY_LIMIT,
  type: () => true,
  // What is JSON but no object is refused by name.
  strict: false,
  verify(_request, _response, text, charset) {
    // What follows reads UTF-8: in any other encoding it would see other keys than the parser.
    if (charset !== 'utf-8') {
      throw new RequestError(415, 'not-supported', 'send the body in UTF-8', 'Content-Type');
    }
    if (!isUtf8(text)) throw new RequestError(400, 'structure', 'the body is not UTF-8');
    try {
      strictJson(text);
    } catch (error) {
      if (error instanceof StrictJsonError) throw new RequestError(400, 'structure', error.message);
      throw error;
    }
  },
});

export const jsonBody: RequestHandler[] = [requireJson, readJson];

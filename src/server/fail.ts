import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { type IssueCode, RequestError } from '../errors.ts';
import { routeOf } from './route-of.ts';
import type { Surroundings } from './surroundings.ts';

/** How faults that Express and its body parser find are told. */
const PARSER_FAULTS: Readonly<Record<string, [status: number, code: IssueCode, message: string]>> =
  {
    'entity.parse.failed': [400, 'structure', 'the body is not JSON'],
    'entity.too.large': [413, 'too-long', 'the body is larger than 2 MB'],
    'encoding.unsupported': [415, 'not-supported', 'this content encoding is not supported'],
    'charset.unsupported': [415, 'not-supported', 'this charset is not supported; send UTF-8'],
    'request.aborted': [400, 'structure', 'the body ended early'],
    'request.size.invalid': [400, 'structure', 'the body is not as long as announced'],
  };

/** Answers an error with an OperationOutcome (https://hl7.org/fhir/R4/operationoutcome.html). */
export function sendOutcome(response: Response, error: RequestError): void {
  const { status, code, message, where } = error;
  // RFC 9110, 11.6.1: who is asked to authenticate is told how.
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response
    .status(status)
    .type('application/fhir+json')
    .send(
      JSON.stringify({
        resourceType: 'OperationOutcome',
        issue: [
          { severity: 'error', code, diagnostics: message, ...(where && { expression: [where] }) },
        ],
      }),
    );
}

/** The last route: nothing here goes by this name. */
export const notFound: RequestHandler = (request) => {
  throw new RequestError(404, 'not-found', `there is no ${request.method} ${request.path}`);
};

/**
 * The one place where errors become answers, and are counted. What was not foreseen is logged
 * without its content.
 */
export const fail =
  ({ log, metrics }: Pick<Surroundings, 'log' | 'metrics'>): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = toRequestError(error);
    if (!known) log.error({ ...routeOf(request), error: kindOf(error) }, 'request failed');
    const told = known ?? UNFORESEEN;
    metrics.refused(routeOf(request).route, told.status);
    sendOutcome(response, told);
  };

const UNFORESEEN = new RequestError(500, 'exception', 'the service failed on this request');

function toRequestError(error: unknown): RequestError | undefined {
  if (error instanceof RequestError) return error;
  if (typeof error !== 'object' || error === null) return undefined;
  const fault = 'type' in error ? PARSER_FAULTS[String(error.type)] : undefined;
  if (fault) return new RequestError(...fault);
  if ('code' in error && /^Z/.test(String(error.code))) {
    return new RequestError(400, 'structure', 'the body is not in its Content-Encoding');
  }
  const status = 'status' in error ? error.status : undefined;
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new RequestError(status, 'invalid', 'the request could not be read');
  }
  return undefined;
}

/** The place of a fault in our code; its message might quote the chart. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frame = error.stack?.split('\n').find((line) => line.trim().startsWith('at '));
  return `${error.name} ${frame?.trim() ?? ''}`;
}

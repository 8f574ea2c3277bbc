import { randomBytes, randomUUID } from 'node:crypto';

/** By what ids a request can be followed through the logs of several systems. */
export interface Trace {
  /** `X-Request-Id`: the caller's own where it looks like an id. */
  requestId: string;
  /** W3C trace context: https://www.w3.org/TR/trace-context/#traceparent-header */
  traceId: string;
  /** What is sent on with reads, so that they appear below this request. */
  headers: { traceparent: string; 'x-request-id': string };
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const REQUEST_ID = /^[0-9a-f-]{16,64}$/i;
const ZERO = /^0+$/;

/** Continues the caller's trace, or begins one. What a caller sends is never logged unless it is an id. */
export function continueTrace(
  traceparent: string | undefined,
  requestId: string | undefined,
): Trace {
  const [, traceId = '', parentId = '', flags = '00'] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  const isValid = traceId !== '' && !ZERO.test(traceId) && !ZERO.test(parentId);
  const trace = isValid ? traceId : randomBytes(16).toString('hex');
  const span = randomBytes(8).toString('hex');
  const id = requestId && REQUEST_ID.test(requestId) ? requestId : randomUUID();
  return {
    requestId: id,
    traceId: trace,
    headers: {
      traceparent: `00-${trace}-${span}-${isValid ? flags : '00'}`,
      'x-request-id': id,
    },
  };
}

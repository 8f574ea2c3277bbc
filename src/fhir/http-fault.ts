const DEFAULT_PAUSE_MILLISECONDS = 1_000;

/** The HTTP status of what fhir-kit-client throws; undefined when there was no answer. */
export function statusOf(error: unknown): number | undefined {
  const response = memberOf(error, 'response');
  const status = memberOf(response, 'status');
  return typeof status === 'number' ? status : undefined;
}

/** How long a server asks not to be asked, in milliseconds (RFC 9110, Retry-After). */
export function retryAfterOf(error: unknown): number {
  const headers = memberOf(memberOf(error, 'config'), 'headers');
  const value = headers instanceof Headers ? headers.get('retry-after') : null;
  return retryAfterMilliseconds(value ?? '') ?? DEFAULT_PAUSE_MILLISECONDS;
}

/** What a `Retry-After` header asks for, seconds or a date; undefined for what is neither. */
export function retryAfterMilliseconds(value: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value) * 1000;
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - Date.now());
}

/** Whether a failed read speaks of the server's health, not of the one resource. */
export function isServerFault(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status >= 500;
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;

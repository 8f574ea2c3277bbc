import { Client } from 'fhir-kit-client';

/** Reads one FHIR server on behalf of one request. */
export interface FhirReader {
  /** The server's base URL, without a slash at its end. */
  baseUrl: string;
  /** Gets a relative path or an absolute URL below the base. Throws `ReadFailure`. */
  get: (path: string, signal: AbortSignal) => Promise<unknown>;
}

/** Why a read brought nothing, in words that may be shown and hold nothing of the chart. */
export class ReadFailure extends Error {
  /** The EHR offers no such resource type at all, which is no failure of this request. */
  readonly isUnavailable: boolean;

  constructor(message: string, isUnavailable: boolean) {
    super(message);
    this.isUnavailable = isUnavailable;
  }
}

/**
 * A reader of one EHR with the token of the request's `fhirAuthorization`. Redirects are refused,
 * because the token is meant for this server alone.
 */
export function fhirReader(fhirServer: string, accessToken: string | undefined): FhirReader {
  const baseUrl = fhirServer.replace(/\/+$/, '');
  const client = new Client({
    baseUrl,
    requestOptions: { redirect: 'error' },
    ...(accessToken && { bearerToken: accessToken }),
  });
  return {
    baseUrl,
    async get(path, signal) {
      try {
        return await client.request(path, { options: { signal } });
      } catch (error) {
        const isUnavailable = statusOf(error) === 404;
        throw new ReadFailure(failureReason(error, signal), isUnavailable);
      }
    },
  };
}

function failureReason(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'the EHR did not answer in time';
  const status = statusOf(error);
  if (status === undefined) return 'the EHR could not be reached or broke off its answer';
  if (status === 401 || status === 403) return `the EHR refused access (${status})`;
  if (status === 404) return 'the EHR does not know it (404)';
  if (status === 429) return 'the EHR asks for fewer requests (429)';
  if (status >= 200 && status < 300) return 'the EHR answered with something that is no FHIR JSON';
  return `the EHR answered with an error (${status})`;
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('response' in error)) return undefined;
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('status' in response))
    return undefined;
  return typeof response.status === 'number' ? response.status : undefined;
}

import { Client } from 'fhir-kit-client';
import type { Outbound } from '../net/outbound.ts';
import { ReadRefused, type ServerGuard } from '../net/server-guard.ts';
import { retryAfterOf, statusOf } from './http-fault.ts';

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
  /** The HTTP status, where the EHR answered with one. */
  readonly status: number | undefined;

  constructor(message: string, isUnavailable: boolean, status?: number) {
    super(message);
    this.isUnavailable = isUnavailable;
    this.status = status;
  }
}

/** How a read ended, for the metrics. */
export type ReadOutcome = 'read' | 'not-found' | 'refused' | 'failed' | 'late' | 'not-tried';

export interface FhirServer {
  baseUrl: string;
  /** Gives the token for each read; undefined where the server asks for none. */
  token: () => Promise<string | undefined> | string | undefined;
  outbound: Outbound;
  guard: ServerGuard;
  /** Sent with every read, such as `traceparent`. */
  headers: Readonly<Record<string, string>>;
  onRead: (resourceType: string, outcome: ReadOutcome) => void;
}

/**
 * A reader of one server. Redirects are refused, because the token is meant for this server alone,
 * and a server that asks for fewer requests gets none until it wants them again.
 */
export function fhirReader(server: FhirServer): FhirReader {
  const { baseUrl, guard, onRead } = server;
  const client = new Client({
    baseUrl,
    customHeaders: { ...server.headers },
    requestOptions: { ...server.outbound, redirect: 'error' },
  });
  const read = async (path: string, signal: AbortSignal): Promise<unknown> => {
    const token = await server.token();
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return client.request(path, { options: { signal, headers } });
  };
  return {
    baseUrl,
    async get(path, signal) {
      try {
        const answer = await guard.run(() => read(path, signal), signal);
        onRead(typeOf(path), 'read');
        return answer;
      } catch (error) {
        if (statusOf(error) === 429) guard.pause(retryAfterOf(error));
        const outcome = outcomeOf(error, signal);
        onRead(typeOf(path), outcome);
        throw new ReadFailure(reasonFor(error, outcome), outcome === 'not-found', statusOf(error));
      }
    },
  };
}

function outcomeOf(error: unknown, signal: AbortSignal): ReadOutcome {
  if (error instanceof ReadRefused) return 'not-tried';
  if (signal.aborted) return 'late';
  const status = statusOf(error);
  if (status === 404) return 'not-found';
  return status === 401 || status === 403 ? 'refused' : 'failed';
}

function reasonFor(error: unknown, outcome: ReadOutcome): string {
  if (error instanceof ReadRefused) return error.message;
  if (outcome === 'late') return 'the EHR did not answer in time';
  const status = statusOf(error);
  if (status === undefined) return 'the EHR could not be reached or broke off its answer';
  if (outcome === 'refused') return `the EHR refused access (${status})`;
  if (status === 404) return 'the EHR does not know it (404)';
  if (status === 429) return 'the EHR asks for fewer requests (429)';
  if (status >= 200 && status < 300) return 'the EHR answered with something that is no FHIR JSON';
  return `the EHR answered with an error (${status})`;
}

/** `Procedure` of `Procedure?patient=1`, `Encounter/1` or a page's address. */
const typeOf = (path: string): string =>
  /(?:^|\/)([A-Z][A-Za-z]{2,40})(?:[/?]|$)/.exec(path)?.[1] ?? 'page';

import { oauth2 } from 'fhirclient';
import { Fault, send } from '../shared/ask.ts';

/** A resource on its way to or from the EHR. */
export type Resource = Readonly<Record<string, unknown>> & { resourceType: string; id?: string };

/** One user's sign-in at an EHR, for one patient. */
export interface Session {
  iss: string;
  patient: string;
  /** What a card's link carries. */
  appContext: string | undefined;
  /** Who signed in, as `Practitioner/id`, where the EHR says. */
  user: string | undefined;
  /** Whether the EHR allows this app to create (c) or update (u) resources of a type. */
  may: (type: string, right: 'c' | 'u') => boolean;
  /** Asks our server about this patient. */
  ask: <Answer>(
    path: string,
    about: Readonly<Record<string, string | undefined>>,
  ) => Promise<Answer>;
  read: (reference: string) => Promise<Resource>;
  /**
   * Creates a resource without id, updates one with. Gives its reference, where the EHR tells. Throws
   * what to tell the user.
   */
  write: (resource: Resource) => Promise<string | undefined>;
}

/** Ends the sign-in, or takes up the one of this tab. Throws what to tell the user. */
export async function openSession(): Promise<Session> {
  const asked = new URLSearchParams(location.search);
  refuseStray(asked);
  const client = await oauth2.ready().catch((fault: unknown) => {
    throw new Error(readyWords(fault));
  });
  const { serverUrl: iss, tokenResponse = {}, expiresAt = 0 } = client.state;
  const { access_token: token, patient, scope = '', appContext } = tokenResponse;
  if (!token) throw new Error(NO_SIGN_IN);
  if (!patient) throw new Error('The EHR named no patient. Open the app from a chart.');
  if (expiresAt > 0 && expiresAt * 1000 < Date.now()) throw new Error(SESSION_OVER);
  const authorization = { authorization: `Bearer ${token}` };
  return {
    iss,
    patient,
    appContext: typeof appContext === 'string' ? appContext : undefined,
    user: client.getFhirUser()?.split('/').slice(-2).join('/') ?? undefined,
    may: (type, right) => allows(scope, type, right),
    ask: (path, about) =>
      send<never>(`/app/${path}`, JSON.stringify({ iss, patient, ...about }), authorization).catch(
        (fault: unknown) => {
          throw fault instanceof Fault && fault.said ? new Error(fault.said) : fault;
        },
      ),
    read: async (reference) => {
      const answer = await onServer(iss, reference, { headers: { ...authorization, ...ACCEPTED } });
      return answer.json().catch(() => {
        throw new Error('The EHR answered with something else than FHIR.');
      });
    },
    write: async (resource) => {
      const { resourceType, id } = resource;
      const answer = await onServer(iss, id ? `${resourceType}/${id}` : resourceType, {
        method: id ? 'PUT' : 'POST',
        headers: { ...authorization, ...ACCEPTED, ...JSON_BODY, ...versionOf(resource) },
        body: JSON.stringify(resource),
      });
      return id ? `${resourceType}/${id}` : referenceIn(answer, resourceType);
    },
  };
}

const SESSION_OVER = 'Your EHR session has ended. Open the app again from the EHR.';
const RELAUNCH = 'Open the app again from the EHR.';
const NO_SIGN_IN = `There is no sign-in to take up. ${RELAUNCH}`;
/** Some EHRs answer in XML unless they are asked. */
const ACCEPTED = { accept: 'application/fhir+json' };
const JSON_BODY = { 'content-type': 'application/fhir+json' };

/** A code that came without its state, or with another's, is nobody's answer to our question. */
function refuseStray(asked: URLSearchParams): void {
  if (!asked.has('code') && !asked.has('error')) return;
  const state = asked.get('state');
  if (state && sessionStorage.getItem(state) !== null) return;
  throw new Error(`This sign-in was not begun in this window, so it was refused. ${RELAUNCH}`);
}

function readyWords(fault: unknown): string {
  const said = fault instanceof Error ? fault.message : '';
  if (/access_denied/.test(said)) return 'The EHR did not allow the app to open this chart.';
  if (/invalid_scope/.test(said)) {
    return 'The EHR refused what the app asked for (scopes). Ask who runs the app there.';
  }
  if (/expired/i.test(said)) return `The launch has expired. ${RELAUNCH}`;
  if (/state/i.test(said)) return NO_SIGN_IN;
  if (/fetch|network/i.test(said)) return 'The EHR cannot be reached. Check the network.';
  return `The EHR refused the sign-in. ${RELAUNCH}`;
}

/** SMART scopes in the letters of version 2 and the words of version 1. */
function allows(scope: string, type: string, right: 'c' | 'u'): boolean {
  return scope.split(/\s+/).some((one) => {
    const [, name, rights = ''] = /^(?:patient|user)\/(\w+|\*)\.([a-z*]+)/.exec(one) ?? [];
    if (name !== '*' && name !== type) return false;
    if (rights === 'write' || rights === '*') return true;
    return rights !== 'read' && rights.includes(right);
  });
}

/** What somebody else changed meanwhile is not overwritten. */
function versionOf({ id, meta }: Resource): Readonly<Record<string, string>> {
  const isHeld = id && typeof meta === 'object' && meta !== null && 'versionId' in meta;
  return isHeld ? { 'if-match': `W/"${meta.versionId}"` } : {};
}

/** EHRs need not send back what they took; then its address is in `Location` (FHIR R4, 3.1.0.8). */
async function referenceIn(answer: Response, type: string): Promise<string | undefined> {
  const body: Partial<Resource> | undefined = await answer.json().catch(() => undefined);
  if (body?.resourceType === type && body.id) return `${type}/${body.id}`;
  const location = answer.headers.get('location') ?? '';
  const [, id] = new RegExp(`/${type}/([A-Za-z0-9.-]+)(/_history/|$)`).exec(location) ?? [];
  return id && `${type}/${id}`;
}

async function onServer(iss: string, path: string, options: RequestInit): Promise<Response> {
  const response = await fetch(`${iss}/${path}`, options).catch(() => {
    throw new Error('The EHR cannot be reached. Check the network, then try again.');
  });
  if (!response.ok) throw new Error(refusalWords(response.status));
  return response;
}

function refusalWords(status: number): string {
  if (status === 401) return SESSION_OVER;
  if (status === 403) return 'The EHR does not allow this app to do that.';
  if (status === 409) return 'The EHR says that it is signed already and may not be changed.';
  if (status === 412) return 'Somebody else changed it meanwhile. Load the page again.';
  if (status < 500) return `The EHR did not take it (HTTP ${status}).`;
  return `The EHR failed (HTTP ${status}). Try again.`;
}

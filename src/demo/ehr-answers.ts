import type { Request, Response } from 'express';
import type { OperationOutcomeIssue } from 'fhir/r4';

const FHIR_JSON = 'application/fhir+json';
const PAGE_SIZE = 50;
/** What is wrong with a request. */
export type Fault = [status: number, code: OperationOutcomeIssue['code'], text: string];

/** Parameters as the repository reads them: it takes a bare id for patients alone. */
export function queryOf({ query }: Request): Record<string, string> {
  const entries = Object.entries(query).map(([key, value]): [string, string] => {
    const text = String(value);
    return key === 'encounter' && !text.includes('/') ? [key, `Encounter/${text}`] : [key, text];
  });
  return { _count: String(PAGE_SIZE), _total: 'accurate', ...Object.fromEntries(entries) };
}

/** A page with links to itself and to the next one. */
export function withNext(bundle: { total?: number; entry?: unknown[] }, request: Request) {
  const count = Number(request.query._count ?? PAGE_SIZE);
  const offset = Number(request.query._offset ?? 0);
  const base = `${request.protocol}://${request.get('host')}${request.baseUrl}${request.path}`;
  const page = (from: number) => {
    const query = new URLSearchParams(queryOf(request));
    query.delete('_total');
    query.set('_offset', String(from));
    return `${base}?${query}`;
  };
  const more = count > 0 && offset + count < (bundle.total ?? 0);
  return {
    ...bundle,
    entry: bundle.entry ?? [],
    link: [
      { relation: 'self', url: page(offset) },
      ...(more ? [{ relation: 'next', url: page(offset + count) }] : []),
    ],
  };
}

/** What an app that signed in may write, by type. */
const WRITES: Readonly<Record<string, { code: string }[]>> = {
  Observation: [{ code: 'create' }],
  Provenance: [{ code: 'create' }],
  Procedure: [{ code: 'update' }],
  ServiceRequest: [{ code: 'update' }],
};

/** What the sample EHR offers. */
export const capabilities = (types: ReadonlySet<string>) => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  kind: 'instance',
  date: '2026-11-21',
  fhirVersion: '4.0.1',
  format: ['json'],
  implementation: { description: 'Foramen sample EHR: synthetic charts' },
  rest: [
    {
      mode: 'server',
      resource: [...types].sort().map((type) => ({
        type,
        interaction: [{ code: 'read' }, { code: 'search-type' }, ...(WRITES[type] ?? [])],
      })),
    },
  ],
});

/** Answers with an OperationOutcome. */
export function outcome(response: Response, ...[status, code, text]: Fault): void {
  send(response, status, {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code, diagnostics: text }],
  });
}

/** Answers with FHIR JSON. */
export function send(response: Response, status: number, body: object): void {
  response.status(status).type(FHIR_JSON).send(JSON.stringify(body));
}

/** Why an answer did not come, in words for the person in front of the page. */
export class Fault extends Error {
  /** The HTTP status; undefined where no answer came at all. */
  readonly status: number | undefined;
  /** What the server itself said, as a sentence. */
  readonly said: string | undefined;

  constructor(message: string, status?: number, said?: string) {
    super(message);
    this.status = status;
    this.said = said;
  }
}

/**
 * Gets JSON from our own server, whose types are trusted; with a token where the address asks who
 * calls. Throws a `Fault` that says what went wrong.
 */
export const ask = <Answer>(path: string, token?: string): Promise<Answer> =>
  answered(path, { headers: bearing(token) });

/** Gets a file from our own server. Throws a `Fault` that says what went wrong. */
export async function askFile(path: string, token?: string): Promise<Blob> {
  const response = await called(path, { headers: bearing(token) });
  if (response.ok) return response.blob();
  throw new Fault(told(response, await response.json().catch(() => undefined)), response.status);
}

/** Posts JSON to our own server. Throws a `Fault` that says what went wrong. */
export const send = <Answer>(
  path: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  answered(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

async function answered<Answer>(path: string, options: RequestInit): Promise<Answer> {
  const response = await called(path, options);
  const body = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body;
  const [issue] = issuesOf(body);
  const said = issue && `${capital(issue.diagnostics)}.`;
  throw new Fault(told(response, body), response.status, said);
}

const called = (path: string, options: RequestInit): Promise<Response> =>
  fetch(path, options).catch(() => {
    throw new Fault('The server cannot be reached. Check that it is running, then try again.');
  });

const bearing = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };

/** Our server answers a fault with an OperationOutcome that names what and where. */
function told({ status }: Response, body: unknown): string {
  const said = diagnosticsOf(body);
  if (said) return status < 500 ? `The request was refused: ${said}` : `${capital(said)}.`;
  return status < 500
    ? `The request was refused (HTTP ${status}).`
    : `The server failed on this request (HTTP ${status}). Try again.`;
}

function diagnosticsOf(body: unknown): string | undefined {
  const [issue] = issuesOf(body);
  if (!issue) return undefined;
  const where = issue.expression ? ` (${issue.expression.join(', ')})` : '';
  return `${issue.diagnostics}${where}`;
}

function issuesOf(body: unknown): { diagnostics: string; expression?: unknown[] }[] {
  if (typeof body !== 'object' || body === null || !('issue' in body)) return [];
  const issues: unknown[] = Array.isArray(body.issue) ? body.issue : [];
  return issues.flatMap((issue) => {
    if (typeof issue !== 'object' || issue === null || !('diagnostics' in issue)) return [];
    const { diagnostics } = issue;
    if (typeof diagnostics !== 'string') return [];
    const expression = 'expression' in issue ? issue.expression : undefined;
    return [{ diagnostics, ...(Array.isArray(expression) && { expression }) }];
  });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

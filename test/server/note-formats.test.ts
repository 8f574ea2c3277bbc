import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cda, html, pdf, rtf, WORDS } from '../kit/documents.ts';
import { aNote, aProcedure, bundle, noteSign } from '../kit/fhir.ts';
import { type Listener, listen } from '../kit/listener.ts';
import { type Answer, startService } from '../kit/service.ts';

const service = startService();
let ehr: Listener;
let binary: unknown;
beforeAll(async () => {
  ehr = await listen((request, response) => {
    response.setHeader('content-type', 'application/fhir+json');
    const isBinary = request.url?.startsWith('/fhir/Binary/note');
    response.writeHead(isBinary && binary === undefined ? 404 : 200);
    response.end(JSON.stringify(isBinary ? (binary ?? {}) : bundle([])));
  });
});
beforeEach(() => {
  binary = undefined;
});
afterAll(() => ehr.close());

const done = aProcedure('done', '62323', '2026-11-21T10:00:00-06:00');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const sign = (attachment: object, over: object = {}) =>
  service.post(
    '/cds-services/procedure-note-sign',
    noteSign([done], { note: aNote('', { content: [{ attachment }] }) }, over),
  );
const approachOf = ({ body }: Answer) =>
  body.extension['org.foramen.explanation'].facts.procedures[0].approach;

describe('a note', () => {
  it.each([
    ['text/plain', WORDS],
    ['text/html', html],
    ['application/xml', cda],
    ['application/rtf', rtf],
    ['application/pdf', pdf(WORDS)],
  ])('is read from %s, with its words as evidence', async (contentType, content) => {
    expect(approachOf(await sign({ contentType, data: base64(content) }))).toMatchObject({
      state: 'documented',
      value: 'interlaminar',
      evidence: [{ quote: expect.stringContaining('interlaminar') }],
    });
  });

  it.each(['Binary/note', '/fhir/Binary/note'])(
    'is fetched where it only links to %s',
    async (path) => {
      binary = { resourceType: 'Binary', id: 'note', contentType: 'text/html', data: base64(html) };
      const url = path.startsWith('/') ? ehr.url + path : path;
      const answer = await sign(
        { contentType: 'text/html', url },
        { fhirServer: `${ehr.url}/fhir` },
      );
      expect(approachOf(answer)).toMatchObject({ state: 'documented', value: 'interlaminar' });
    },
  );

  it('that is not there is unreadable, not silent', async () => {
    const url = 'Binary/note';
    const answer = await sign({ contentType: 'text/html', url }, { fhirServer: `${ehr.url}/fhir` });
    expect(approachOf(answer).state).toBe('unreadable');
  });

  it('on another server is not fetched, and unreadable', async () => {
    const other = await listen();
    const url = `${other.url}/fhir/Binary/note`;
    const answer = await sign({ contentType: 'text/html', url }, { fhirServer: `${ehr.url}/fhir` });
    expect(approachOf(answer).state).toBe('unreadable');
    expect(other.connections()).toBe(0);
    await other.close();
  });

  it.each([
    ['application/pdf', '%PDF broken'],
    ['image/tiff', 'II*'],
  ])('that is a broken %s is unreadable, not silent', async (contentType, content) => {
    const answer = await sign({ contentType, data: base64(content) });
    expect(approachOf(answer).state).toBe('unreadable');
  });
});

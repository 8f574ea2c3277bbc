import type { DiagnosticReport, DocumentReference } from 'fhir/r4';
import { expect, it } from 'vitest';
import { readDocuments } from '../../src/documents/read-documents.ts';
import type { FhirResource } from '../../src/fhir/resource.ts';
import { html, rtf, WORDS } from '../kit/documents.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const inline = (contentType: string, text: string) => ({
  attachment: { contentType, data: base64(text) },
});
const document = (id: string, over: Partial<DocumentReference> = {}): DocumentReference => ({
  resourceType: 'DocumentReference',
  id,
  status: 'current',
  content: [inline('text/plain', WORDS)],
  ...over,
});
const replaces = (...ids: string[]): Partial<DocumentReference> => ({
  relatesTo: ids.map((id) => ({
    code: 'replaces',
    target: { reference: `DocumentReference/${id}` },
  })),
});

/** What becomes of some documents, with what lies beside them. */
async function readAll(documents: DocumentReference[], beside: FhirResource[] = []) {
  const find = (key: string) =>
    beside.find(({ resourceType, id }) => `${resourceType}/${id}` === key);
  const read = await readDocuments([...documents, ...beside], find);
  return documents.flatMap((one) => {
    const after = read.get(one);
    return after?.resourceType === 'DocumentReference' ? [after] : [];
  });
}
const statuses = async (...documents: DocumentReference[]) =>
  (await readAll(documents)).map(({ status }) => status);
const texts = ({ content }: DocumentReference) =>
  content.map(({ attachment }) => Buffer.from(attachment.data ?? '', 'base64').toString('utf8'));

it('a document that another one replaces is superseded, whatever it says itself', async () => {
  expect(await statuses(document('old'), document('new', replaces('old')))).toEqual([
    'superseded',
    'current',
  ]);
});

it.each([
  ['was written by mistake', { status: 'entered-in-error' as const }],
  ['is itself said to be a mistake', { docStatus: 'entered-in-error' as const }],
  [
    'only adds to it',
    { relatesTo: [{ code: 'appends' as const, target: { reference: 'DocumentReference/old' } }] },
  ],
  ['names another one', replaces('older')],
])('a document stands where the one after it %s', async (_what, over) => {
  const [old] = await statuses(document('old'), document('new', { ...replaces('old'), ...over }));
  expect(old).toBe('current');
});

it('a document that names itself as replaced stands', async () => {
  expect(await statuses(document('odd', replaces('odd')))).toEqual(['current']);
});

it.each([
  ['entered-in-error', 'entered-in-error'],
  ['amended', 'current'],
  ['preliminary', 'current'],
] as const)('a document whose docStatus is %s is %s', async (docStatus, status) => {
  expect(await statuses(document('note', { docStatus }))).toEqual([status]);
});

it('a document in several formats is read once', async () => {
  const content = [inline('text/html', html), inline('text/plain', WORDS)];
  const [read] = await readAll([document('note', { content })]);
  expect(read && texts(read)).toHaveLength(1);
});

it('parts of a document that say different things are all read', async () => {
  const content = [inline('text/html', html), inline('application/rtf', rtf)];
  const [read] = await readAll([document('note', { content })]);
  expect(read && texts(read).join()).toMatch(/interlaminar.*Café/s);
});

it.each([
  ['text/html', 'application/octet-stream', 'Binary/file'],
  ['text/html', 'text/html', 'Binary/file?_format=json'],
  ['text/html', '', 'Binary/file/_history/2'],
])('a document of %s is read where its file is %s at %s', async (contentType, stored, url) => {
  const file: FhirResource = {
    resourceType: 'Binary',
    id: 'file',
    contentType: stored,
    data: base64(html),
  };
  const [read] = await readAll(
    [document('note', { content: [{ attachment: { contentType, url } }] })],
    [file],
  );
  expect(read && texts(read).join()).toContain('interlaminar');
  expect(read && texts(read).join()).not.toContain('<');
});

it.each([
  ['text/html', { data: base64(html) }],
  ['application/rtf', { data: base64(rtf) }],
  ['text/html', { url: 'Binary/file' }],
])('a report is read from its form of %s', async (contentType, form) => {
  const file: FhirResource = {
    resourceType: 'Binary',
    id: 'file',
    contentType,
    data: base64(html),
  };
  const report: DiagnosticReport = {
    resourceType: 'DiagnosticReport',
    id: 'report',
    status: 'final',
    code: { text: 'MRI lumbar spine' },
    presentedForm: [{ contentType, ...form }],
  };
  const read = await readDocuments([report], () => file);
  expect(read.get(report)).toMatchObject({
    presentedForm: [{ contentType: 'text/plain; charset=utf-8' }],
  });
  const concluded = { ...report, conclusion: 'Stenosis.' };
  expect((await readDocuments([concluded], () => file)).get(concluded)).toBe(concluded);
});

import { isUtf8 } from 'node:buffer';
import type { Attachment, Binary, DiagnosticReport, DocumentReference } from 'fhir/r4';
import { referenceKey } from '../fhir/coding.ts';
import type { FhirResource } from '../fhir/resource.ts';
import { documentText } from './document-text.ts';
import { asTheyStand } from './standing.ts';

type Find = (key: string) => FhirResource | undefined;

/**
 * Gives documents and reports with their words as plain text, by what they were before: whichever
 * format they came in, and whether they held or only linked them. What cannot be read stays as it is.
 */
export async function readDocuments(
  resources: Iterable<FhirResource>,
  find: Find,
): Promise<Map<FhirResource, FhirResource>> {
  const all = [...resources];
  const documents = all.filter(isDocument);
  const standing = asTheyStand(documents).map((one) => readDocument(one, find));
  const reports = all.filter(isReport);
  const [read, told] = await Promise.all([
    Promise.all(standing),
    Promise.all(reports.map((one) => readReport(one, find))),
  ]);
  return new Map<FhirResource, FhirResource>([
    ...documents.map((one, index) => [one, read[index] ?? one] as const),
    ...reports.map((one, index) => [one, told[index] ?? one] as const),
  ]);
}

const isDocument = (resource: FhirResource): resource is DocumentReference =>
  resource.resourceType === 'DocumentReference';

const isReport = (resource: FhirResource): resource is DiagnosticReport =>
  resource.resourceType === 'DiagnosticReport';

async function readDocument(document: DocumentReference, find: Find): Promise<DocumentReference> {
  const parts = document.content ?? [];
  if (parts.every(({ attachment }) => isPlain(attachment))) return document;
  return { ...document, content: await readParts(parts, find) };
}

async function readReport(report: DiagnosticReport, find: Find): Promise<DiagnosticReport> {
  const forms = report.presentedForm ?? [];
  // What it concludes is all that is read of it.
  if (report.conclusion || forms.every(isPlain)) return report;
  const parts = forms.map((attachment) => ({ attachment }));
  const read = await readParts(parts, find);
  return { ...report, presentedForm: read.map(({ attachment }) => attachment) };
}

async function readParts<Part extends { attachment: Attachment }>(
  parts: readonly Part[],
  find: Find,
): Promise<Part[]> {
  const read = parts.map(async (part) => ({
    ...part,
    attachment: await readAttachment(part.attachment, find),
  }));
  return eachOnce(await Promise.all(read));
}

/** EHRs offer one document in several formats: what says the same again is left out. */
function eachOnce<Part extends { attachment: Attachment }>(parts: readonly Part[]): Part[] {
  const seen = new Set<string>();
  return parts.filter(({ attachment }) => {
    if (!isPlain(attachment)) return true;
    const letters = wordsOf(attachment).replaceAll(/[^\p{L}\p{N}]+/gu, '');
    const isNew = !seen.has(letters);
    seen.add(letters);
    return isNew;
  });
}

const wordsOf = ({ data = '' }: Attachment): string => Buffer.from(data, 'base64').toString('utf8');

async function readAttachment(attachment: Attachment | undefined, find: Find): Promise<Attachment> {
  if (!attachment || isPlain(attachment)) return attachment ?? {};
  const found = attachment.data ? attachment : linked(attachment, find);
  if (!found?.data) return attachment;
  const read = await documentText(Buffer.from(found.data, 'base64'), typeOf(found, attachment));
  if (read.is === 'unreadable') return attachment;
  return {
    ...attachment,
    contentType: 'text/plain; charset=utf-8',
    data: Buffer.from(read.text).toString('base64'),
  };
}

/** A server that keeps any bytes may know less of them than the document that links them. */
function typeOf(found: Attachment | Binary, attachment: Attachment): string {
  const types = [found.contentType, attachment.contentType].filter(Boolean);
  return types.find((type) => type !== 'application/octet-stream') ?? types[0] ?? 'text/plain';
}

function linked({ url }: Attachment, find: Find): Binary | undefined {
  const key = referenceKey(url ? { reference: url.replace(/\?.*$/, '') } : undefined);
  const found = key ? find(key) : undefined;
  return found?.resourceType === 'Binary' ? found : undefined;
}

/** Most notes are what they should be, and need no second look. */
function isPlain(attachment: Attachment | undefined): boolean {
  const { contentType = '', data } = attachment ?? {};
  if (!data || !/^text\/plain(?:;\s*charset="?utf-8"?)?$/i.test(contentType)) return false;
  return isUtf8(Buffer.from(data, 'base64'));
}

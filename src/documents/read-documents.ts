import { isUtf8 } from 'node:buffer';
import type { Attachment, Binary, DocumentReference } from 'fhir/r4';
import { referenceKey } from '../fhir/coding.ts';
import type { FhirResource } from '../fhir/resource.ts';
import { documentText } from './document-text.ts';

type Find = (key: string) => FhirResource | undefined;

/**
 * Gives documents with their words as plain text, by what they were before: whichever format they
 * came in, and whether they held or only linked them. What cannot be read stays as it is.
 */
export async function readDocuments(
  resources: Iterable<FhirResource>,
  find: Find,
): Promise<Map<FhirResource, FhirResource>> {
  const documents = [...resources].filter(isDocument);
  const read = documents.map(
    async (one): Promise<[FhirResource, FhirResource]> => [one, await readDocument(one, find)],
  );
  return new Map(await Promise.all(read));
}

const isDocument = (resource: FhirResource): resource is DocumentReference =>
  resource.resourceType === 'DocumentReference';

async function readDocument(document: DocumentReference, find: Find): Promise<DocumentReference> {
  const parts = document.content ?? [];
  if (parts.every(({ attachment }) => isPlain(attachment))) return document;
  const content = parts.map(async (part) => ({
    ...part,
    attachment: await readAttachment(part.attachment, find),
  }));
  return { ...document, content: await Promise.all(content) };
}

async function readAttachment(attachment: Attachment | undefined, find: Find): Promise<Attachment> {
  if (!attachment || isPlain(attachment)) return attachment ?? {};
  const { data, contentType = 'text/plain' } = attachment.data
    ? attachment
    : (linked(attachment, find) ?? {});
  if (!data) return attachment;
  const read = await documentText(Buffer.from(data, 'base64'), contentType);
  if (read.is === 'unreadable') return attachment;
  return {
    ...attachment,
    contentType: 'text/plain; charset=utf-8',
    data: Buffer.from(read.text).toString('base64'),
  };
}

function linked({ url }: Attachment, find: Find): Binary | undefined {
  const key = referenceKey(url ? { reference: url } : undefined);
  const found = key ? find(key) : undefined;
  return found?.resourceType === 'Binary' ? found : undefined;
}

/** Most notes are what they should be, and need no second look. */
function isPlain(attachment: Attachment | undefined): boolean {
  const { contentType = '', data } = attachment ?? {};
  if (!data || !/^text\/plain(?:;\s*charset="?utf-8"?)?$/i.test(contentType)) return false;
  return isUtf8(Buffer.from(data, 'base64'));
}

import type { Bundle, BundleEntry, CompositionSection, FhirResource } from 'fhir/r4';
import type { PackageContents } from './contents.ts';
import { escaped } from './escaped.ts';
import type { PackageSection } from './section.ts';

/** What the document is made from besides the contents. */
export interface DocumentInput {
  patientId: string;
  /** The EHR's base, so that references inside the document lead to its entries. */
  baseUrl: string;
  /** Looks a resource of the chart up by `Type/id`. */
  find: (reference: string) => FhirResource | undefined;
  newId: () => string;
  at: Temporal.Instant;
}

/**
 * The package as a FHIR document: a Composition with one section for each part, and every resource
 * the chart holds that is named in it (https://hl7.org/fhir/R4/documents.html).
 */
export function packageDocument(contents: PackageContents, input: DocumentInput): Bundle {
  const { baseUrl, patientId, newId, at } = input;
  const named = referencesIn(contents);
  const entries = [`Patient/${patientId}`, contents.procedure, ...named].flatMap(
    (reference): BundleEntry[] => {
      const resource = input.find(reference);
      return resource ? [{ fullUrl: `${baseUrl}/${reference}`, resource }] : [];
    },
  );
  const id = newId();
  return {
    resourceType: 'Bundle',
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${newId()}` },
    type: 'document',
    timestamp: at.toString(),
    entry: [
      { fullUrl: `urn:uuid:${id}`, resource: compositionOf(contents, input, id) },
      ...unique(entries),
    ],
  };
}

const compositionOf = (
  { title, procedure, sections }: PackageContents,
  { patientId, at }: DocumentInput,
  id: string,
): FhirResource => ({
  resourceType: 'Composition',
  id,
  // A person has yet to review it.
  status: 'preliminary',
  type: { text: 'Request for prior authorization' },
  subject: { reference: `Patient/${patientId}` },
  date: at.toString(),
  author: [{ display: 'Foramen, from the chart' }],
  title,
  event: [{ detail: [{ reference: procedure }] }],
  section: sections.map(sectionOf),
});

function sectionOf({ heading, items, missing, unread }: PackageSection): CompositionSection {
  const lines = [
    ...items.map(({ text }) => text),
    ...missing.map((what) => `Missing: ${what}`),
    ...unread.map((reason) => `Could not be read: ${reason}`),
  ];
  const references = [
    ...new Set(items.flatMap(({ evidence }) => evidence.map((e) => e.reference))),
  ];
  const body = lines.map((line) => `<li>${escaped(line)}</li>`).join('');
  return {
    title: heading,
    text: {
      status: 'generated',
      div: `<div xmlns="http://www.w3.org/1999/xhtml">${body ? `<ul>${body}</ul>` : '<p>Nothing is charted.</p>'}</div>`,
    },
    ...(references.length > 0 && { entry: references.map((reference) => ({ reference })) }),
  };
}

const referencesIn = ({ sections }: PackageContents): string[] => [
  ...new Set(
    sections.flatMap(({ items }) =>
      items.flatMap(({ evidence }) => evidence.map(({ reference }) => reference)),
    ),
  ),
];

const unique = (entries: readonly BundleEntry[]): BundleEntry[] => [
  ...new Map(entries.map((entry) => [entry.fullUrl, entry])).values(),
];

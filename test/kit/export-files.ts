import { createWriteStream, mkdirSync, type WriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { sampleCharts } from '../../src/demo/charts/index.ts';
import { sharedResources } from '../../src/demo/places.ts';
import { generalRecords } from './general-records.ts';
import { TODAY } from './service.ts';

/** A resource as it stands on a line. */
export interface Exported {
  resourceType: string;
  id?: string | undefined;
}

/** Types that the sample EHR offers although no chart may hold one: empty files say the same. */
export const EMPTY_TYPES = [
  'AllergyIntolerance',
  'BodyStructure',
  'Claim',
  'ClaimResponse',
  'Consent',
  'DiagnosticReport',
  'DocumentReference',
  'ImagingStudy',
  'Media',
  'MedicationAdministration',
  'ServiceRequest',
];

/** Writes resources as an export: a file for each type, and an empty one for types without any. */
export function writeExport(
  folder: string,
  resources: readonly Exported[],
  { gzip = false, alsoTypes = EMPTY_TYPES }: { gzip?: boolean; alsoTypes?: readonly string[] } = {},
): void {
  mkdirSync(folder, { recursive: true });
  const byType = Map.groupBy(resources, ({ resourceType }) => resourceType);
  for (const type of new Set([...byType.keys(), ...alsoTypes])) {
    const text = (byType.get(type) ?? []).map((one) => `${JSON.stringify(one)}\n`).join('');
    if (gzip) writeFileSync(join(folder, `${type}.ndjson.gz`), gzipSync(text));
    else writeFileSync(join(folder, `${type}.ndjson`), text);
  }
}

/** What a large export is made of. */
export interface LargeExport {
  /** Patients with pain procedures: the sample charts, again and again under other ids. */
  painPatients: number;
  /** Patients of the same health system without any. */
  otherPatients: number;
}

/** A line with a mark where the number of its patient goes. */
interface Template {
  type: string;
  parts: string[];
}

const MARK = '\u0001';

/** Writes a synthetic export of any size, with memory for one patient; lines of a patient lie far apart. */
export async function writeLargeExport(
  folder: string,
  { painPatients, otherPatients }: LargeExport,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const streams = new Map<string, WriteStream>();
  const write = async (type: string, line: string): Promise<void> => {
    const stream = streams.getOrInsertComputed(type, () =>
      createWriteStream(join(folder, `${type}.ndjson`), { highWaterMark: 1 << 20 }),
    );
    if (!stream.write(line)) await new Promise((resolve) => stream.once('drain', resolve));
  };
  for (const type of EMPTY_TYPES) await write(type, '');
  for (const one of sharedResources()) await write(one.resourceType, `${JSON.stringify(one)}\n`);
  const charts = sampleCharts(TODAY).map(({ resources }) => templatesOf(resources));
  const general = templatesOf(generalRecords());
  for (let number = 0; number < Math.max(painPatients, otherPatients); number += 1) {
    const chart = number < painPatients ? (charts[number % charts.length] ?? []) : [];
    const other = number < otherPatients ? general : [];
    for (const { type, parts } of [...chart, ...other])
      await write(type, `${parts.join(`-${number}`)}\n`);
  }
  await Promise.all([...streams.values()].map((stream) => finished(stream.end())));
}

/** The chart's resources with marks behind each id of its own. */
function templatesOf(resources: readonly Exported[]): Template[] {
  const keys = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
  return resources.map((resource) => {
    const text = JSON.stringify(resource, (key, value: unknown) =>
      key === 'reference' && typeof value === 'string' && keys.has(value) ? value + MARK : value,
    );
    const marked = text.replace(`"id":"${resource.id}"`, `"id":"${resource.id}${MARK}"`);
    // JSON writes the mark as an escape.
    return { type: resource.resourceType, parts: marked.replaceAll('\\u0001', MARK).split(MARK) };
  });
}

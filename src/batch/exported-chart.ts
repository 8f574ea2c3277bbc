import type { Coding } from 'fhir/r4';
import { linksOf } from '../chart/links.ts';
import { type FhirReader, ReadFailure } from '../fhir/client.ts';
import { codingsOf, keyOf } from '../fhir/coding.ts';
import { type FhirResource, parseResource } from '../fhir/resource.ts';
import { lastUpdated } from './last-updated.ts';

/** One patient's part of an export, which answers the queries that an EHR would be asked. */
export interface ExportedChart {
  resources: readonly FhirResource[];
  reader: FhirReader;
}

export interface ExportSide {
  /** Whether the export holds a type of resource: what it never held cannot be said to be missing. */
  holds: (type: string) => boolean;
  /** Whether nothing was lost of a type that may have been any patient's. */
  isWhole: (type: string) => boolean;
  /** What all patients share, by `Type/id`. */
  shared: (key: string) => unknown;
}

/** No server has this name: links that lead elsewhere are not followed. */
const BASE = 'export:';

/** Where the rest of a type would be that was lost. */
const LOST = 'lost';

/** Stands in a patient's lines for one that could not be read. */
export const unreadMark = (type: string) => ({ unread: type });

/** A resource of the chart, as it will be read. */
interface Entry {
  type: string;
  value: unknown;
  /** Undefined for what is malformed: it is handed on, so that the reading tells of it as of any EHR's. */
  resource?: FhirResource;
}

/**
 * Makes a chart of the values of one patient's lines. Of a resource that came twice the version that
 * was updated last counts, else the first.
 */
export function exportedChart(values: readonly unknown[], side: ExportSide): ExportedChart {
  const byKey = new Map<string, Entry>();
  const lost = new Set(values.flatMap(unreadTypes));
  for (const value of values) {
    if (unreadTypes(value).length > 0) continue;
    const entry = entryOf(value);
    const { resource } = entry;
    const key = resource?.id ? keyOf(resource) : `#${byKey.size}`;
    const known = byKey.get(key);
    if (!known || lastUpdated(value) > lastUpdated(known.value)) byKey.set(key, entry);
  }
  const byType = Map.groupBy(byKey.values(), ({ type }) => type);
  return {
    resources: [...byKey.values()].flatMap(({ resource }) => resource ?? []),
    reader: {
      baseUrl: BASE,
      get: async (path) => {
        if (path === LOST) throw new ReadFailure('a part of its export could not be read', false);
        const [type = '', query] = path.split('?', 2);
        if (query === undefined) return byKey.get(type)?.value ?? known(side.shared(type));
        if (!side.holds(type)) throw new ReadFailure(`the export holds no ${type}`, true);
        const tests = [...new URLSearchParams(query)].map(([name, wanted]) => testOf(name, wanted));
        const entry = (byType.get(type) ?? [])
          .filter(({ resource }) => !resource || tests.every((test) => test(resource)))
          .map(({ value }) => ({ resource: value }));
        const link = [{ relation: 'next', url: LOST }];
        const isWhole = side.isWhole(type) && !lost.has(type);
        return { resourceType: 'Bundle', entry, ...(!isWhole && { link }) };
      },
    },
  };
}

const unreadTypes = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && 'unread' in value ? [String(value.unread)] : [];

function entryOf(value: unknown): Entry {
  const read = parseResource(value);
  if (read.is !== 'resource') return { type: typeOf(value), value };
  return { type: read.resource.resourceType, value: read.resource, resource: read.resource };
}

function known(record: unknown): unknown {
  if (record !== undefined) return record;
  throw new ReadFailure('the export does not hold it', true);
}

const typeOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'resourceType' in value
    ? String(value.resourceType)
    : '';

/** Whether a resource of the patient answers a query, as the prefetch templates ask them. */
type Test = (resource: FhirResource) => boolean;

function testOf(name: string, wanted: string): Test {
  switch (name) {
    case 'patient':
      return () => true;
    case 'encounter':
      return (resource) => linksOf(resource).includes(`Encounter/${wanted}`);
    case 'use':
      return (resource) => 'use' in resource && resource.use === wanted;
    case 'code':
    case 'type':
      return tokenTest(name, new Set(wanted.split(',')));
    default:
      throw new ReadFailure(`an export cannot be searched by ${name}`, false);
  }
}

const tokenTest =
  (element: 'code' | 'type', tokens: ReadonlySet<string>): Test =>
  (resource) => {
    if (resource.resourceType === 'Observation' && element === 'code') {
      return codingsOf(resource.code).some(isAmong(tokens));
    }
    if (resource.resourceType === 'DocumentReference' && element === 'type') {
      return codingsOf(resource.type).some(isAmong(tokens));
    }
    return false;
  };

const isAmong =
  (tokens: ReadonlySet<string>) =>
  ({ system, code }: Coding & { code: string }): boolean =>
    tokens.has(`${system ?? ''}|${code}`);

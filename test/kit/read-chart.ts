import type { FhirResource as AnyResource, Claim, Procedure, ServiceRequest } from 'fhir/r4';
import type { Chart } from '../../src/chart/chart.ts';
import { chartSource } from '../../src/chart/chart-source.ts';
import type { PainProcedure } from '../../src/chart/pain-procedure.ts';
import { readChart, type Subjects } from '../../src/chart/read-chart.ts';
import { type FhirResource, parseResource } from '../../src/fhir/resource.ts';
import type { Unread } from '../../src/fhir/wave.ts';

/** What a test asks about, and the chart around it. */
export interface Told {
  orders?: ServiceRequest[];
  procedures?: Procedure[];
  claims?: Claim[];
  note?: AnyResource;
  /** What else the chart holds. */
  chart?: readonly unknown[];
  /** Prefetch keys, or `Type/id`, that could not be read. */
  unread?: string[];
  /** Why the hook's own subjects could not be read. */
  unreadSubjects?: string[];
}

/** Reads a chart from resources as EHRs send them, on 2026-11-21 in Chicago. */
export function read({
  chart = [],
  unread = [],
  unreadSubjects = [],
  note,
  ...asked
}: Told): Chart {
  const { orders = [], procedures = [], claims = [] } = asked;
  const told = note ? [parsed(note)] : [];
  const all = [...told, ...[...orders, ...procedures, ...claims, ...chart].map(parsed)];
  const source = chartSource(
    {
      resources: new Map(all.map((one, place) => [keyOf(one, place), one])),
      unread: unread.map(failed),
    },
    all,
    { timeZone: 'America/Chicago', today: Temporal.PlainDate.from('2026-11-21') },
  );
  const [given] = told;
  const isNote =
    given?.resourceType === 'DocumentReference' || given?.resourceType === 'Composition';
  const subjects: Subjects = { orders, procedures, claims, unread: unreadSubjects };
  return readChart(source, { ...subjects, ...(isNote && { note: given }) });
}

/** The only procedure of what a test asks about. */
export function readOne(told: Told): PainProcedure {
  const [only, ...others] = read(told).procedures;
  if (!only || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} procedures`);
  return only;
}

function parsed(resource: unknown): FhirResource {
  const answer = parseResource(resource);
  if (answer.is !== 'resource') throw new Error(JSON.stringify(answer));
  return answer.resource;
}

const keyOf = ({ resourceType, id }: FhirResource, place: number): string =>
  id ? `${resourceType}/${id}` : `${resourceType} #${place}`;

const failed = (source: string): Unread => ({ source, reason: 'refused' });

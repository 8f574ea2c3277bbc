import { isUtf8 } from 'node:buffer';
import { isKnownType, parseResource } from '../fhir/resource.ts';
import { exportFault } from './export-fault.ts';
import { unreadMark } from './exported-chart.ts';
import { JUDGED_TYPES, parsed } from './find-patients.ts';
import type { PatientFilter } from './patient-filter.ts';
import { hashOf, partitionOf } from './patient-hash.ts';
import { namedIn, ownerOf } from './patient-of.ts';
import { ANY_TYPE, type SortReport } from './sort-report.ts';

/** What is kept of a line, and where. */
export interface SortedLine {
  partition: number;
  /** The patient's id, or the `Type/id` of what all patients share. */
  key: string;
  line: Buffer;
}

/** What the lines of one unit are sorted by. */
export interface Sorting {
  filter: PatientFilter;
  partitions: number;
  /** The type that the name of the file tells. */
  named: string | undefined;
}

/** What was found on the way. */
export type Found = Omit<SortReport, 'lines' | 'types' | 'incomplete'> & {
  types: Set<string>;
  incomplete: Set<string>;
};

/** So many problems of one unit are told one by one; the rest is counted. */
const TOLD_PROBLEMS = 1_000;

/** Notes down what could not be used, at the line with a number where there is one. */
export function addProblem(found: Found, reason: string, line?: number): undefined {
  if (found.problems.length < TOLD_PROBLEMS) {
    found.problems.push({ ...(line && { line }), reason });
  } else found.untold += 1;
}

/** Sorts a line; undefined where nothing of it is kept. */
export function sortLine(
  sorting: Sorting,
  found: Found,
  line: Buffer,
  number: number,
): SortedLine | undefined {
  const value = parsed(line);
  if (!value) {
    return isBlank(line)
      ? undefined
      : sortUnread(sorting, found, line, number, 'not a JSON object');
  }
  const owner = ownerOf(value);
  if (owner.is === 'unknown') return sortUnread(sorting, found, line, number, owner.reason);
  if (owner.is === 'nobody') return addProblem(found, owner.reason, number);
  const fault = exportFault(value);
  if (fault !== undefined) {
    markIncomplete(found, undefined);
    return addProblem(found, fault, number);
  }
  const type = String(value.resourceType);
  found.types.add(type);
  if (owner.is === 'other') return undefined;
  const { named, partitions } = sorting;
  if (isMisplaced(type, named)) addProblem(found, `a ${type} in a file named for ${named}`, number);
  const place =
    owner.is === 'shared' ? { partition: partitions, key: owner.key } : placeOf(sorting, owner.id);
  if (!place) return undefined;
  if (!isUtf8(line)) addProblem(found, 'it holds bytes that are not UTF-8', number);
  const resource = parseResource(value);
  if (resource.is === 'malformed') addProblem(found, resource.reason, number);
  return { ...place, line };
}

/**
 * Sorts a line that cannot be read: what it held counts as unread for the patient whom it names, else
 * for all. `head` is the line, or its beginning.
 */
export function sortUnread(
  sorting: Sorting,
  found: Found,
  head: Buffer,
  number: number,
  reason: string,
): SortedLine | undefined {
  addProblem(found, reason, number);
  const told = namedIn(head);
  const type = sorting.named ?? told.type;
  if (type === undefined || told.patient === undefined) {
    markIncomplete(found, type);
    return undefined;
  }
  const place = isKnownType(type) ? placeOf(sorting, told.patient) : undefined;
  return place && { ...place, line: Buffer.from(JSON.stringify(unreadMark(type))) };
}

/** Says that something of a type was lost, nobody knows whose; of any type without one. */
export function markIncomplete(found: Found, type: string | undefined): void {
  if (type === undefined || isKnownType(type)) found.incomplete.add(type ?? ANY_TYPE);
}

/** Where the lines of a patient go; undefined for one of whom nothing is judged. */
function placeOf(
  { filter, partitions }: Sorting,
  id: string,
): Omit<SortedLine, 'line'> | undefined {
  const hash = hashOf(id);
  return filter.mayHave(hash) ? { partition: partitionOf(hash, partitions), key: id } : undefined;
}

/** Procedures and claims were looked for by the names of files: elsewhere they were not found. */
const isMisplaced = (type: string, named: string | undefined): boolean =>
  named !== undefined && !JUDGED_TYPES.has(named) && JUDGED_TYPES.has(type);

const isBlank = (line: Buffer): boolean => line.toString('utf8').trim() === '';

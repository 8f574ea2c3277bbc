import { readFileSync, statSync } from 'node:fs';
import { parseResource } from '../fhir/resource.ts';
import { writeDurably } from './durable-file.ts';
import { JUDGED_TYPES, parsed } from './find-patients.ts';
import { type PatientFilter, patientFilter } from './patient-filter.ts';
import { hashOf, partitionOf } from './patient-hash.ts';
import { ownerOf } from './patient-of.ts';
import { fileAt, type Plan, partOf } from './plan.ts';
import { readLines } from './read-lines.ts';
import { openSpill } from './spill.ts';
import { doneMark, resultOf, type Task } from './work-folder.ts';

/** What sorting one unit of the input found. */
export interface SortReport {
  lines: number;
  /** Lines of patients that have something to judge, and what all patients share. */
  kept: number;
  /** The resource types seen. */
  types: string[];
  /** Numbered from the first line of the unit. */
  problems: { line?: number; reason: string }[];
}

/** So many problems of one unit are told one by one; the rest is counted. */
const TOLD_PROBLEMS = 1_000;

/**
 * Puts the lines of one unit into the partitions of their patients: only of those patients of whom
 * something is judged. Every line is parsed; bad ones are told and left out.
 */
export async function sortLines(work: string, plan: Plan, task: Task): Promise<void> {
  const unit = plan.units[task.place];
  if (!unit) throw new RangeError(`there is no unit ${task.place}`);
  const file = fileAt(plan.files, unit.file);
  const spill = openSpill(resultOf(work, task), plan.partitions + 1);
  const sorter = lineSorter(filterOf(work, plan), plan.partitions, file.type);
  const read = await readLines(partOf(plan, unit), (line, number) => {
    const place = sorter.placeOf(line, number);
    if (place) spill.append(place.partition, place.key, line);
  });
  for (const line of read.tooLong) sorter.problem('longer than any resource', line);
  if (read.broken) sorter.problem(read.broken);
  spill.commit();
  writeDurably(doneMark(work, task), JSON.stringify({ lines: read.lines, ...sorter.report() }));
}

function lineSorter(filter: PatientFilter, partitions: number, named: string | undefined) {
  const types = new Set<string>();
  const problems: SortReport['problems'] = [];
  let [kept, untold] = [0, 0];
  const problem = (reason: string, line?: number): undefined => {
    if (problems.length < TOLD_PROBLEMS) problems.push({ ...(line && { line }), reason });
    else untold += 1;
  };
  return {
    problem,
    placeOf(line: Buffer, number: number): { partition: number; key: string } | undefined {
      const value = parsed(line);
      if (!value) return isBlank(line) ? undefined : problem('not a JSON object', number);
      const type = String(value.resourceType);
      const owner = ownerOf(value);
      if (owner.is === 'nobody') return problem(owner.reason, number);
      types.add(type);
      if (owner.is === 'other') return undefined;
      if (isMisplaced(type, named))
        return problem(`a ${type} in a file named for ${named}`, number);
      const hash = owner.is === 'patient' ? hashOf(owner.id) : undefined;
      if (hash && !filter.mayHave(hash)) return undefined;
      const resource = parseResource(value);
      if (resource.is === 'malformed') problem(resource.reason, number);
      kept += 1;
      if (owner.is === 'shared') return { partition: partitions, key: owner.key };
      return hash && { partition: partitionOf(hash, partitions), key: owner.id };
    },
    report: (): Omit<SortReport, 'lines'> => ({
      kept,
      types: [...types].sort(),
      problems:
        untold > 0 ? [...problems, { reason: `${untold} more problems of this kind` }] : problems,
    }),
  };
}

/** Procedures and claims were looked for by the names of files: elsewhere they were not found. */
const isMisplaced = (type: string, named: string | undefined): boolean =>
  named !== undefined && !JUDGED_TYPES.has(named) && JUDGED_TYPES.has(type);

const isBlank = (line: Buffer): boolean => line.toString('utf8').trim() === '';

/** Which patients have something to judge, by all units together; read once in each thread for an audit. */
function filterOf(work: string, { id, units }: Plan): PatientFilter {
  const known = filters.get(id);
  if (known) return known;
  filters.clear();
  const paths = units.map((_unit, place) => doneMark(work, { phase: 'find', place }));
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  const filter = patientFilter(bytes / 8);
  for (const path of paths) {
    const pairs = readFileSync(path);
    for (let place = 0; place < pairs.length; place += 8) {
      filter.add([pairs.readUInt32LE(place), pairs.readUInt32LE(place + 4)]);
    }
  }
  filters.set(id, filter);
  return filter;
}

const filters = new Map<string, PatientFilter>();

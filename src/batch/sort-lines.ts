import { readFileSync, statSync } from 'node:fs';
import { writeDurably } from './durable-file.ts';
import { addProblem, type Found, markIncomplete, sortLine, sortUnread } from './line-sorter.ts';
import { type PatientFilter, patientFilter } from './patient-filter.ts';
import { fileAt, type Plan, partOf } from './plan.ts';
import { type PartRead, readLines } from './read-lines.ts';
import type { SortReport } from './sort-report.ts';
import { openSpill } from './spill.ts';
import { doneMark, resultOf, type Task } from './work-folder.ts';

/**
 * Puts the lines of one unit into the partitions of their patients: only of those patients of whom
 * something is judged. Every line is parsed; bad ones are told, and left out as unread.
 */
export async function sortLines(work: string, plan: Plan, task: Task): Promise<void> {
  const unit = plan.units[task.place];
  if (!unit) throw new RangeError(`there is no unit ${task.place}`);
  const { type: named } = fileAt(plan.files, unit.file);
  const { partitions } = plan;
  const sorting = { filter: filterOf(work, plan), partitions, named };
  const spill = openSpill(resultOf(work, task), partitions + 1);
  const found: Found = { types: new Set(), incomplete: new Set(), problems: [], untold: 0 };
  const read = await readLines(partOf(plan, unit), (line, number) => {
    const sorted = sortLine(sorting, found, line, number);
    if (sorted) spill.append(sorted);
  });
  for (const { line, head } of read.tooLong) {
    const sorted = sortUnread(sorting, found, head, line, 'longer than any resource');
    if (sorted) spill.append(sorted);
  }
  tellEnd(found, read, named);
  spill.commit();
  writeDurably(doneMark(work, task), JSON.stringify(reportOf(found, read)));
}

/** A part that ends early had more, nobody knows what. */
function tellEnd(found: Found, { broken, unended }: PartRead, named: string | undefined): void {
  const isCut = unended !== undefined && found.problems.some(({ line }) => line === unended);
  const reason = broken ?? (isCut ? 'the file ends in the middle of a line' : undefined);
  if (reason === undefined) return;
  addProblem(found, reason);
  markIncomplete(found, named);
}

const reportOf = (found: Found, { lines }: PartRead): SortReport => ({
  ...found,
  lines,
  types: [...found.types].sort(),
  incomplete: [...found.incomplete].sort(),
});

/** Which patients have something to judge, by all units together; read once in each thread. */
function filterOf(work: string, { id, units }: Plan): PatientFilter {
  if (made?.audit === id) return made.filter;
  const paths = units.map((_unit, place) => doneMark(work, { phase: 'find', place }));
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  const filter = patientFilter(bytes / 8);
  for (const path of paths) {
    const pairs = readFileSync(path);
    for (let place = 0; place < pairs.length; place += 8) {
      filter.add([pairs.readUInt32LE(place), pairs.readUInt32LE(place + 4)]);
    }
  }
  made = { audit: id, filter };
  return filter;
}

/** Of the last audit: another one may use the same folder later. */
let made: { audit: string; filter: PatientFilter } | undefined;

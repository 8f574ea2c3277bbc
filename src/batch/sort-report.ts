import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { doneMark } from './work-folder.ts';

/** What sorting one unit of the input found. */
const SortReport = z.strictObject({
  lines: z.int(),
  /** The resource types seen. */
  types: z.array(z.string()),
  /** Types of which something was lost that may have been any patient's; `ANY_TYPE` for all of them. */
  incomplete: z.array(z.string()),
  /** Numbered from the first line of the unit. */
  problems: z.array(z.strictObject({ line: z.int().optional(), reason: z.string() })),
  /** Problems beyond those that are told one by one. */
  untold: z.int(),
});
export type SortReport = z.infer<typeof SortReport>;

/** Stands for every resource type, where nothing tells which one was lost. */
export const ANY_TYPE = '*';

/** What was found in a unit that is sorted. */
export const sortReport = (work: string, place: number): SortReport =>
  SortReport.parse(JSON.parse(readFileSync(doneMark(work, { phase: 'sort', place }), 'utf8')));

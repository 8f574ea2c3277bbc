import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { writeDurably } from './durable-file.ts';
import { inputFiles } from './input-files.ts';
import type { Part } from './read-lines.ts';

const Unit = z.strictObject({
  /** The place of its file among the files. */
  file: z.int(),
  start: z.int(),
  end: z.int(),
});
export type Unit = z.infer<typeof Unit>;

/** What one audit is: enough for any process to do any part of it, and to go on after a kill. */
const Plan = z.strictObject({
  /** Another one each time an audit is begun. */
  id: z.string(),
  /** The folder of the export. */
  directory: z.string(),
  files: z.array(
    z.strictObject({
      name: z.string(),
      bytes: z.int(),
      modified: z.int(),
      isGzip: z.boolean(),
      type: z.string().optional(),
    }),
  ),
  units: z.array(Unit),
  partitions: z.int().positive(),
  /** The day that rules take for today, at the facility. */
  asOf: z.string(),
  /** The policy set that judges everything; without it each coverage finds its own. */
  policy: z.string().optional(),
  tenant: z.string(),
  /** Resource types that are part of the export although no line may hold one. */
  types: z.array(z.string()),
  /** Of code, policies, edits and settings: findings of two versions are never mixed. */
  version: z.string(),
});
export type Plan = z.infer<typeof Plan>;

/** What the user asks for. */
export type Question = Pick<Plan, 'directory' | 'tenant' | 'types' | 'version'> & {
  policy?: string | undefined;
  asOf?: string | undefined;
};

const UNIT_BYTES = 128 << 20;
/** A partition is read into memory whole. */
const PARTITION_BYTES = 16 << 20;
const [FEWEST_PARTITIONS, MOST_PARTITIONS] = [16, 4096];
/** What gzip makes of NDJSON, roughly. */
const GZIP_RATIO = 10;

/**
 * Finds the plan of an audit that was begun in a folder, else makes one. Throws where the folder
 * holds an unfinished audit of something else.
 */
export function planIn(work: string, question: Question, today: string): Plan {
  const path = join(work, 'plan.json');
  const fresh = newPlan(question, today, dirname(work));
  if (!existsSync(path)) {
    mkdirSync(work, { recursive: true, mode: 0o700 });
    writeDurably(path, JSON.stringify(fresh));
    return fresh;
  }
  const begun = readPlan(work);
  const asOf = question.asOf ?? begun.asOf;
  if (JSON.stringify(begun) === JSON.stringify({ ...fresh, id: begun.id, asOf })) return begun;
  throw new Error(
    `${work}: an audit of other input, or with other settings, was begun here; name another --out, or remove that folder`,
  );
}

/** Throws where the export is no longer what it was when the audit was begun. */
export function refuseChangedInput({ directory, files }: Plan, work: string): void {
  if (JSON.stringify(inputFiles(directory, dirname(work))) === JSON.stringify(files)) return;
  throw new Error(`${directory}: was changed while it was read; remove ${work} and begin anew`);
}

/** The plan that was written in a folder. */
export const readPlan = (work: string): Plan =>
  Plan.parse(JSON.parse(readFileSync(join(work, 'plan.json'), 'utf8')));

function newPlan(
  { asOf = '', directory, ...question }: Question,
  today: string,
  out: string,
): Plan {
  const files = inputFiles(directory, out);
  const bytes = files
    .map(({ bytes: size, isGzip }) => size * (isGzip ? GZIP_RATIO : 1))
    .reduce((sum, size) => sum + size, 0);
  const wanted = Math.ceil(bytes / PARTITION_BYTES);
  const plan = {
    id: crypto.randomUUID(),
    directory: resolve(directory),
    files,
    units: files.flatMap((file, place) => unitsOf(file, place)),
    partitions: Math.min(MOST_PARTITIONS, Math.max(FEWEST_PARTITIONS, wanted)),
    asOf: asOf || today,
    ...question,
  };
  return Plan.parse(JSON.parse(JSON.stringify(plan)));
}

/** Large files are cut, so that all cores can work on one; a gzip file can only be read from its start. */
function unitsOf({ bytes, isGzip }: { bytes: number; isGzip: boolean }, file: number): Unit[] {
  if (isGzip) return [{ file, start: 0, end: bytes }];
  return Array.from({ length: Math.max(1, Math.ceil(bytes / UNIT_BYTES)) }, (_, index) => ({
    file,
    start: index * UNIT_BYTES,
    end: Math.min(bytes, (index + 1) * UNIT_BYTES),
  }));
}

/** The part of a file that a unit is. */
export function partOf({ directory, files }: Plan, { file, start, end }: Unit): Part {
  const { name, isGzip } = fileAt(files, file);
  return { path: join(directory, name), isGzip, start, end };
}

/** The file of a unit. Throws where the plan is damaged. */
export function fileAt(files: Plan['files'], place: number): Plan['files'][number] {
  const file = files[place];
  if (!file) throw new Error('the plan of the audit is damaged');
  return file;
}

import { parseResource } from '../fhir/resource.ts';
import { durableFile } from './durable-file.ts';
import { isJudged } from './judged-codes.ts';
import { hashOf } from './patient-hash.ts';
import { ownerOf } from './patient-of.ts';
import { fileAt, type Plan, partOf } from './plan.ts';
import { readLines } from './read-lines.ts';
import { doneMark, type Task } from './work-folder.ts';

/** What may be judged lies in these; files that are named for other types are not looked at. */
export const JUDGED_TYPES: ReadonlySet<string> = new Set(['Procedure', 'Claim']);

/** So many patients of one unit are remembered, so that few are written down twice. */
const REMEMBERED = 100_000;

/**
 * Writes down which patients of one unit have a procedure or claim to judge, as pairs of hashes.
 * Faults of lines are told when they are sorted.
 */
export async function findPatients(work: string, plan: Plan, task: Task): Promise<void> {
  const unit = plan.units[task.place];
  if (!unit) throw new RangeError(`there is no unit ${task.place}`);
  const { type } = fileAt(plan.files, unit.file);
  const patients = durableFile(doneMark(work, task));
  const ids = new Set<string>();
  const writeDown = (): void => {
    const pairs = Uint32Array.from([...ids].flatMap(hashOf));
    patients.append(new Uint8Array(pairs.buffer));
    ids.clear();
  };
  if (type === undefined || JUDGED_TYPES.has(type)) {
    await readLines(partOf(plan, unit), (line) => {
      const id = judgedPatient(line);
      if (id !== undefined) ids.add(id);
      if (ids.size >= REMEMBERED) writeDown();
    });
  }
  writeDown();
  patients.commit();
}

function judgedPatient(line: Buffer): string | undefined {
  const value = parsed(line);
  if (!value) return undefined;
  const owner = ownerOf(value);
  if (owner.is !== 'patient' || !JUDGED_TYPES.has(String(value.resourceType))) return undefined;
  const resource = parseResource(value);
  return resource.is === 'resource' && isJudged(resource.resource) ? owner.id : undefined;
}

/** The object a line holds; undefined for a line that is no JSON object. */
export function parsed(line: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

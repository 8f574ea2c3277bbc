import { renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { notWritten } from './durable-file.ts';
import { parsed } from './find-patients.ts';
import { lastUpdated } from './last-updated.ts';
import type { Plan } from './plan.ts';
import { linesIn } from './spill.ts';
import { doneMark, resultOf, type Task } from './work-folder.ts';

/** What all patients share: payers, places, drugs and linked documents. */
export interface SharedRecords {
  /** The resource of a `Type/id`; undefined for one that the export does not hold. */
  find: (key: string) => unknown;
  close: () => void;
}

/** So many records stay in memory; the others wait on disk. */
const CACHED = 5_000;

/** Puts what all patients share into a table on disk, whatever its size: of each the last version. */
export function shareRecords(work: string, plan: Plan, task: Task): void {
  const path = doneMark(work, task);
  const partial = `${path}.${crypto.randomUUID()}.part`;
  try {
    writeTable(partial, work, plan);
  } catch (error) {
    rmSync(partial, { force: true });
    throw notWritten(path, error);
  }
  renameSync(partial, path);
}

function writeTable(path: string, work: string, plan: Plan): void {
  const table = new DatabaseSync(path);
  table.exec('pragma journal_mode = off; begin');
  table.exec(
    'create table record (key text primary key, updated integer not null, line text not null) without rowid',
  );
  const insert = table.prepare(`insert into record values (?, ?, ?) on conflict do update
    set updated = excluded.updated, line = excluded.line where excluded.updated > updated`);
  for (const [place] of plan.units.entries()) {
    const unit = resultOf(work, { phase: 'sort', place });
    for (const [key, line] of linesIn(unit, plan.partitions)) {
      insert.run(key, lastUpdated(parsed(line)), line.toString());
    }
  }
  table.exec('commit');
  table.close();
}

/** Opens that table. */
export function openShared(path: string): SharedRecords {
  const table = new DatabaseSync(path, { readOnly: true });
  const select = table.prepare('select line from record where key = ?');
  const cache = new Map<string, unknown>();
  const read = (key: string): unknown => {
    const line = select.get(key)?.line;
    return typeof line === 'string' ? parsed(Buffer.from(line)) : undefined;
  };
  return {
    find(key) {
      if (cache.size > CACHED) cache.clear();
      return cache.getOrInsertComputed(key, read);
    },
    close: () => table.close(),
  };
}

import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { notWritten, writeDurably } from './durable-file.ts';
import { type PartitionResult, resultIn } from './judge-partition.ts';
import { fileAt, type Plan } from './plan.ts';
import { sortReport } from './sort-report.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';
import { resultOf } from './work-folder.ts';

/** What a finished audit says of itself, beside its findings. */
export interface Summary extends Tally {
  asOf: string;
  files: number;
  bytes: number;
  lines: number;
  problems: number;
}

/**
 * Brings the results of all tasks together: writes `findings.ndjson` and `problems.ndjson` into a
 * folder, each in the order of partitions and input, and gives the sums.
 */
export async function collect(work: string, plan: Plan, out: string): Promise<Summary> {
  const lines = readReports(work, plan);
  const sum = emptyTally();
  const failed: PartitionResult['problems'] = [];
  const parts: string[] = [];
  for (let place = 0; place < plan.partitions; place += 1) {
    const task = { phase: 'judge', place } as const;
    const result = resultIn(work, task);
    addTally(sum, result.tally);
    failed.push(...result.problems);
    parts.push(`${resultOf(work, task)}.ndjson`);
  }
  await joinFiles(parts, join(out, 'findings.ndjson'));
  const problems = [...lines.problems, ...failed];
  writeDurably(
    join(out, 'problems.ndjson'),
    problems.map((problem) => `${JSON.stringify(problem)}\n`).join(''),
  );
  return {
    asOf: plan.asOf,
    files: plan.files.length,
    bytes: plan.files.reduce((total, { bytes }) => total + bytes, 0),
    lines: lines.count,
    problems: problems.length + lines.untold,
    ...sum,
  };
}

/** A line that could not be used. */
interface BadLine {
  file: string;
  /** From 1, in the whole file. */
  line?: number;
  reason: string;
}

/** The lines of all units and what was wrong with some; a unit knows only its own numbers. */
function readReports(work: string, plan: Plan) {
  let [count, file, before, untold] = [0, -1, 0, 0];
  const problems: BadLine[] = [];
  for (const [place, unit] of plan.units.entries()) {
    const report = sortReport(work, place);
    if (unit.file !== file) [file, before] = [unit.file, 0];
    const { name } = fileAt(plan.files, unit.file);
    for (const { line, reason } of report.problems) {
      problems.push({ file: name, ...(line && { line: before + line }), reason });
    }
    if (report.untold > 0) {
      const reason = `${report.untold} further problems of this file are counted alone`;
      problems.push({ file: name, reason });
      untold += report.untold - 1;
    }
    before += report.lines;
    count += report.lines;
  }
  return { count, problems, untold };
}

async function joinFiles(parts: readonly string[], path: string): Promise<void> {
  const joined = createWriteStream(path, { mode: 0o600, flush: true });
  await pipeline(async function* () {
    for (const part of parts) yield* createReadStream(part);
  }, joined).catch((error: unknown) => {
    throw notWritten(path, error);
  });
}

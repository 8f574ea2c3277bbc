import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { auditLine, auditPatient, isWritten } from './audit-patient.ts';
import { type Auditor, createAuditor } from './auditor.ts';
import { durableFile, writeDurably } from './durable-file.ts';
import type { ExportSide } from './exported-chart.ts';
import { parsed } from './find-patients.ts';
import type { Plan } from './plan.ts';
import { openShared, type SharedRecords } from './shared-records.ts';
import { ANY_TYPE, sortReport } from './sort-report.ts';
import { linesIn } from './spill.ts';
import { emptyTally, Tally } from './tally.ts';
import { tallyPatient } from './tally-patient.ts';
import { doneMark, resultOf, type Task } from './work-folder.ts';

/** What judging one partition gave; its findings lie beside it. */
const PartitionResult = z.strictObject({
  tally: Tally,
  /** Patients whose judging failed, and why. */
  problems: z.array(z.strictObject({ patient: z.string(), reason: z.string() })),
});
export type PartitionResult = z.infer<typeof PartitionResult>;

/** Judges the patients of one partition, one after the other in the order of their ids. */
export async function judgePartition(work: string, plan: Plan, task: Task): Promise<void> {
  const { auditor, side } = toolsOf(work, plan);
  const result: PartitionResult = { tally: emptyTally(), problems: [] };
  const findings = durableFile(`${resultOf(work, task)}.ndjson`);
  const charts = chartsOf(work, plan, task.place);
  for (const id of [...charts.keys()].sort()) {
    const values = (charts.get(id) ?? []).flatMap((line) => parsed(line) ?? []);
    try {
      const verdicts = await auditPatient(auditor, id, values, side);
      // Marked by a filter that may err: nothing of this patient is judged.
      if (verdicts.length === 0) continue;
      tallyPatient(result.tally, verdicts);
      const lines = verdicts.filter(isWritten).map((one) => JSON.stringify(auditLine(id, one)));
      findings.append(Buffer.from(lines.map((line) => `${line}\n`).join('')));
    } catch (error) {
      const reason = `could not be judged: ${error instanceof Error ? error.name : 'failed'}`;
      result.problems.push({ patient: `Patient/${id}`, reason });
    }
  }
  findings.commit();
  writeDurably(doneMark(work, task), JSON.stringify(result));
}

/** What was counted in a partition that is done. */
export function figuresOf(work: string, task: Task) {
  const { tally } = resultIn(work, task);
  const { patients, procedures, findings } = tally;
  return { patients, procedures, findings };
}

/** The result of a partition that is done. */
export const resultIn = (work: string, task: Task): PartitionResult =>
  PartitionResult.parse(JSON.parse(readFileSync(doneMark(work, task), 'utf8')));

/** The lines of each patient of a partition, in the order of the input. */
function chartsOf(work: string, { units }: Plan, partition: number): Map<string, Buffer[]> {
  const charts = new Map<string, Buffer[]>();
  for (const place of units.keys()) {
    for (const [id, line] of linesIn(resultOf(work, { phase: 'sort', place }), partition)) {
      charts.getOrInsertComputed(id, () => []).push(line);
    }
  }
  return charts;
}

interface Tools {
  auditor: Auditor;
  side: ExportSide;
  shared: SharedRecords;
}

let tools: { audit: string; made: Tools } | undefined;

/** Made once in each thread for one audit at a time: the next one may lie in the same folder. */
function toolsOf(work: string, plan: Plan): Tools {
  if (tools?.audit === plan.id) return tools.made;
  tools?.made.shared.close();
  const shared = openShared(doneMark(work, { phase: 'share', place: 0 }));
  const reports = [...plan.units.keys()].map((place) => sortReport(work, place));
  // An empty file says by its name that the export holds a type.
  const types = new Set([
    ...plan.types,
    ...plan.files.flatMap(({ type }) => type ?? []),
    ...reports.flatMap((report) => report.types),
  ]);
  const incomplete = new Set(reports.flatMap((report) => report.incomplete));
  const side = {
    holds: (type: string) => types.has(type),
    isWhole: (type: string) => !incomplete.has(type) && !incomplete.has(ANY_TYPE),
    shared: shared.find,
  };
  const made = { auditor: createAuditor(plan), side, shared };
  tools = { audit: plan.id, made };
  return made;
}

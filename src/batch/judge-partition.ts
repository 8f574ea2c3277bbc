import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { auditLine, auditPatient, isWritten } from './audit-patient.ts';
import { type Auditor, createAuditor } from './auditor.ts';
import { type DurableFile, durableFile, writeDurably } from './durable-file.ts';
import type { ExportSide } from './exported-chart.ts';
import { parsed } from './find-patients.ts';
import type { Plan } from './plan.ts';
import { openShared } from './shared-records.ts';
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
  const { auditor, known } = toolsOf(work, plan);
  const shared = openShared(doneMark(work, { phase: 'share', place: 0 }));
  const side = { ...known, shared: shared.find };
  const findings = durableFile(`${resultOf(work, task)}.ndjson`);
  try {
    const charts = chartsOf(work, plan, task.place);
    const result = await judgeCharts(charts, { auditor, side, findings });
    findings.commit();
    writeDurably(doneMark(work, task), JSON.stringify(result));
  } finally {
    shared.close();
  }
}

interface Judging {
  auditor: Auditor;
  side: ExportSide;
  findings: DurableFile;
}

async function judgeCharts(
  charts: ReadonlyMap<string, readonly Buffer[]>,
  { auditor, side, findings }: Judging,
): Promise<PartitionResult> {
  const result: PartitionResult = { tally: emptyTally(), problems: [] };
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
  return result;
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
  known: Omit<ExportSide, 'shared'>;
}

/** Of the last audit: another one may use the same folder later. */
let made: { audit: string; tools: Tools } | undefined;

/** Made once in each thread, for one audit at a time. */
function toolsOf(work: string, plan: Plan): Tools {
  if (made?.audit === plan.id) return made.tools;
  const tools = { auditor: createAuditor(plan), known: knownOf(work, plan) };
  made = { audit: plan.id, tools };
  return tools;
}

/** What the export holds, by what sorting its lines found. */
function knownOf(work: string, { units, files, types }: Plan): Tools['known'] {
  const reports = [...units.keys()].map((place) => sortReport(work, place));
  const held = new Set([
    ...types,
    // An empty file says by its name that the export holds a type.
    ...files.flatMap(({ type }) => type ?? []),
    ...reports.flatMap((report) => report.types),
  ]);
  const incomplete = new Set(reports.flatMap((report) => report.incomplete));
  return {
    holds: (type) => held.has(type),
    isWhole: (type) => !incomplete.has(type) && !incomplete.has(ANY_TYPE),
  };
}

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, vi } from 'vitest';
import type { Summary } from '../../src/batch/collect.ts';
import { sampleCharts } from '../../src/demo/charts/index.ts';
import { sharedResources } from '../../src/demo/places.ts';
import {
  auditFolder,
  auditHere,
  findingsIn,
  problemsIn,
  type WrittenFinding,
  type WrittenProblem,
} from './audit.ts';
import { writeExport } from './export-files.ts';
import { TODAY } from './service.ts';

/** Does something to the files of an export. */
export type Change = (directory: string) => void;

/** What an audit found. */
export interface Audited {
  summary: Summary;
  findings: WrittenFinding[];
  problems: WrittenProblem[];
}

/** The sample charts as an export: what an audit finds in it, and in copies after a change. */
export function sampleExport() {
  vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
  const folder = auditFolder();
  const whole = join(folder, 'whole');
  let untouched: Audited;
  beforeAll(async () => {
    const charts = sampleCharts(TODAY).flatMap((one) => one.resources);
    writeExport(whole, [...sharedResources(), ...charts]);
    untouched = await audited(whole);
  });
  return {
    untouched: () => untouched,
    async auditAfter(change: Change): Promise<Audited> {
      const directory = join(folder, crypto.randomUUID());
      cpSync(whole, directory, { recursive: true });
      change(directory);
      return audited(directory);
    },
  };
}

async function audited(directory: string): Promise<Audited> {
  const out = `${directory}-out`;
  const summary = await auditHere(directory, out);
  return { summary, findings: findingsIn(out), problems: problemsIn(out) };
}

/** Changes the text of one file. */
export const edit =
  (name: string, change: (text: string) => string | Buffer): Change =>
  (directory) => {
    const path = join(directory, name);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };

/** Changes each line of one file. */
export const editLines = (name: string, change: (line: string, place: number) => string): Change =>
  edit(name, (text) => `${text.trimEnd().split('\n').map(change).join('\n')}\n`);

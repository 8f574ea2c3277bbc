import { runChild } from './child.ts';
import type { EngineTask } from './engine-child.ts';
import type { EngineFigures } from './engine-run.ts';

/** Measures the engine alone in a process of its own. Throws with its error when it fails. */
export const measureEngine = (task: EngineTask, options: readonly string[] = []): EngineFigures =>
  runChild('test/bench/engine-child.ts', task, options);

/** The steps as a table in Markdown. */
export const engineTable = ({ cpu, p50, p99, steps }: EngineFigures): string =>
  [
    `engine alone: ${cpu.toFixed(2)} ms of CPU a request, p50 / p99 ${p50.toFixed(2)} / ${p99.toFixed(2)} ms`,
    '| step | median ms |',
    '|---|---|',
    ...Object.entries(steps).map(([step, time]) => `| ${step} | ${time.toFixed(3)} |`),
    '',
  ].join('\n');

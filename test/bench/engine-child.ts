import { rules } from '../../src/rules/index.ts';
import { runEngine } from './engine-run.ts';
import { FULL, signed } from './requests.ts';

/** What to measure in a process of its own, where nothing else was compiled before. */
export interface EngineTask {
  procedures?: number;
  notes?: number;
  /** How many of the rules judge. */
  rules?: number;
  milliseconds: number;
}

const [, , text = ''] = process.argv;
const task: EngineTask = JSON.parse(text);
const figures = await runEngine(signed({ ...FULL, ...task }), {
  milliseconds: task.milliseconds,
  rules: rules.slice(0, task.rules),
});
process.stdout.write(JSON.stringify(figures));

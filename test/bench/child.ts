import { spawnSync } from 'node:child_process';
import { startOptions } from '../kit/start-command.ts';

/**
 * Runs a script in a process of its own, with the options of Node.js that the service has, and
 * gives what it writes as JSON. Throws with its error when it fails.
 */
export function runChild<Result>(
  script: string,
  task: object = {},
  options: readonly string[] = [],
): Result {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...startOptions, ...options, script, JSON.stringify(task)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from '../kit/process.ts';

/** What a process has used since its start. */
export interface Usage {
  /** Of processor time, user and system. */
  cpuMilliseconds: number;
  /** Resident memory in megabytes. */
  rss: number;
}

/** A server in a process of its own, so that its usage is told apart from that of the load. */
export interface MeasuredProcess {
  url: string;
  usage: () => Promise<Usage>;
  stop: () => Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts a script, after options of Node.js, that writes its address as JSON. Throws with its output
 * when none comes.
 */
export async function startMeasured(
  script: string | readonly string[],
  { args = [], environment = {}, profile = false }: StartOptions = {},
): Promise<MeasuredProcess> {
  const profiling = profile ? ['--cpu-prof', '--cpu-prof-dir=bench/profiles'] : [];
  const flags = ['--import', './test/bench/report-usage.ts', ...profiling];
  const child = spawn(process.execPath, [...flags, ...[script].flat(), ...args], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'info', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  let said = '';
  const listen = (chunk: unknown) => {
    said += chunk;
  };
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', listen);
  const url = await until(() => addressIn(said, child), START_MILLISECONDS);
  // From here on the output is read and dropped, as a collector of logs would take it.
  for (const stream of [child.stdout, child.stderr]) stream?.off('data', listen).resume();
  return {
    url,
    usage: () => usageOf(child),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      running.delete(child);
    },
  };
}

function addressIn(said: string, { exitCode }: ChildProcess): string | undefined {
  if (exitCode !== null) throw new Error(`the server ended: ${said}`);
  return /"url":"([^"]+)"/.exec(said)?.[1];
}

const START_MILLISECONDS = 120_000;

interface StartOptions {
  args?: readonly string[];
  environment?: Record<string, string>;
  /** Writes a CPU profile to bench/profiles when it stops. */
  profile?: boolean;
}

async function usageOf(child: ChildProcess): Promise<Usage> {
  const answered = once(child, 'message');
  child.send('usage');
  const [usage] = await answered;
  return usage;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { startArguments } from './start-command.ts';

/** The service as its users start it: a process of its own. */
export interface ServiceProcess {
  child: ChildProcess;
  /** Everything it has written so far. */
  said: () => string;
  /** Its address, once it listens. */
  url: Promise<string>;
  kill: (signal: NodeJS.Signals) => Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Starts the service on a free port. */
export function startProcess(environment: Record<string, string>): ServiceProcess {
  const child = spawn(process.execPath, startArguments, {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'info', ...environment },
  });
  running.add(child);
  const output: string[] = [];
  child.stdout.on('data', (chunk) => output.push(String(chunk)));
  child.stderr.on('data', (chunk) => output.push(String(chunk)));
  const said = () => output.join('');
  const url = until(() => /"url":"([^"]+)"/.exec(said())?.[1]);
  // Whoever does not ask for the address does not care that it never came.
  url.catch(() => undefined);
  return {
    child,
    said,
    url,
    async kill(signal) {
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      running.delete(child);
      return child.exitCode;
    },
  };
}

/** Ends what a failed test left running. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
}

/** Looks every 50 ms until something is there; throws after the time is over. */
export async function until<T>(
  look: () => T | undefined | Promise<T | undefined>,
  milliseconds = 20_000,
): Promise<T> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nothing came');
}

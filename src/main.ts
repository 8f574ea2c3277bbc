import { keepCompiled } from './compile-cache.ts';
import { endOnSignals } from './end-on-signals.ts';

// Loading takes a second, in which a signal must be heard: everything else is imported after these.
keepCompiled();
const whenEnded = endOnSignals();

try {
  const { start } = await import('./start.ts');
  whenEnded(await start());
} catch (error) {
  process.stderr.write(`foramen: ${error instanceof Error ? error.message : 'could not start'}\n`);
  process.exitCode = 2;
}

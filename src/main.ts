import { type Config, readConfig } from './config.ts';
import { createDemo } from './demo/demo.ts';
import { createLog, type Logger } from './log.ts';
import { createEngine } from './server/engine.ts';
import { type Running, serve } from './server/serve.ts';
import { welcome } from './server/welcome.ts';

/** Starts the service and keeps it until a signal ends it. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const engine = createEngine(config.tenant);
  const demo = config.demo ? await createDemo(today(config)) : undefined;
  const running = await serve(config, { engine, log, ...(demo && { demo: demo.router }) });
  log.info({ url: running.url, demo: config.demo, policies: engine.policies.length }, 'listening');
  if (demo) process.stderr.write(welcome(running.url, demo.charts));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      void running.stop().then(() => log.info('stopped'));
    });
  }
  watchFaults(log, running);
}

const today = ({ tenant }: Config): Temporal.PlainDate =>
  Temporal.Now.zonedDateTimeISO(tenant.timeZone).toPlainDate();

/**
 * A promise nobody awaited leaves the service sound; a fault outside of any request may not, so that
 * the process drains and ends for its supervisor to start it anew. Messages might quote a chart and
 * stay out of the log.
 */
function watchFaults(log: Logger, running: Running): void {
  process.on('unhandledRejection', (reason) => {
    log.error({ error: nameOf(reason) }, 'unhandled rejection');
  });
  process.once('uncaughtException', (error) => {
    log.fatal({ error: nameOf(error) }, 'uncaught exception, stopping');
    process.exitCode = 1;
    void running.stop();
  });
}

const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : typeof fault);

try {
  await main();
} catch (error) {
  process.stderr.write(`foramen: ${error instanceof Error ? error.message : 'could not start'}\n`);
  process.exitCode = 2;
}

import { type Config, readConfig, refuseOpenProduction } from './config.ts';
import { createDemo } from './demo/demo.ts';
import type { OnSignal } from './end-on-signals.ts';
import { createLog, type Logger } from './log.ts';
import type { NcciEdits } from './ncci/edits.ts';
import { loadEdits } from './ncci/load-edits.ts';
import { rehearse } from './rehearse.ts';
import { createEngine, refuseUnknownPolicies } from './server/engine.ts';
import { type Running, serve } from './server/serve.ts';
import { surround } from './server/surroundings.ts';
import { welcome } from './server/welcome.ts';
import { openStore } from './store/store.ts';

/**
 * Starts the service; gives what stops it at a signal. Throws where it must not start as it is
 * configured, or has no port, folder or database to start with.
 */
export async function start(): Promise<OnSignal> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  refuseOpenProduction(config);
  const engine = createEngine(editsIn(config, log));
  refuseUnknownPolicies(config.installation, engine);
  await rehearse(engine).catch((error: unknown) => {
    log.error({ error: nameOf(error) }, 'rehearsal failed');
  });
  const demo = config.installation.playground
    ? await createDemo(today(config), config.demo ? undefined : config.installation.publicUrl)
    : undefined;
  const store = await openStore({
    dataDirectory: config.dataDirectory,
    databaseUrl: config.databaseUrl,
    spoolBytes: config.installation.spoolMegabytes * 1_000_000,
    retention: config.installation.retention,
    onChange(database, because) {
      log[database === 'away' ? 'warn' : 'info']({ database, because }, 'database');
    },
  });
  const running = await serve(surround(config, { engine, log, store }), demo?.router);
  log.info({ url: running.url, demo: config.demo, policies: engine.policies.length }, 'listening');
  if (demo && config.demo) process.stderr.write(welcome(running.url, demo.charts));
  watchFaults(log, running);
  return (signal) => {
    log.info({ signal }, 'stopping');
    void running.stop().then(() => log.info('stopped'));
  };
}

/** The imported NCCI edits. A damaged import is no reason not to start: it takes no part. */
function editsIn({ dataDirectory }: Config, log: Logger): NcciEdits {
  const edits = loadEdits(dataDirectory);
  for (const { file, because } of edits.damaged ?? []) {
    log.error({ file, because, release: edits.release }, 'NCCI import not readable, left out');
  }
  log.info({ release: edits.release, releases: edits.releases ?? [] }, 'NCCI edits');
  return edits;
}

const today = ({ installation: { tenants } }: Config): Temporal.PlainDate =>
  Temporal.Now.zonedDateTimeISO(tenants[0]?.timeZone ?? 'UTC').toPlainDate();

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

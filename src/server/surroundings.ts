import {
  type AppContexts,
  appContextKey,
  appContextsWith,
  passingKey,
} from '../auth/app-context.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import { type Pseudonym, pseudonymsWith } from '../store/pseudonym.ts';
import type { Store } from '../store/store.ts';
import { createEhrAccess, type EhrAccess } from './ehr-access.ts';
import type { Engine } from './engine.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { opennessOf } from './openness.ts';

/** Everything the routes need, made once at start. */
export interface Surroundings {
  config: Config;
  engine: Engine;
  log: Logger;
  store: Store;
  access: EhrAccess;
  metrics: Metrics;
  pseudonym: Pseudonym;
  appContexts: AppContexts;
}

/** Adds to engine and store the ways to the EHRs and what is counted. */
export function surround(
  config: Config,
  { engine, log, store }: Pick<Surroundings, 'engine' | 'log' | 'store'>,
): Surroundings {
  const metrics: Metrics = createMetrics({
    store: store.status,
    restingServers: () => access.resting(),
  });
  const access = createEhrAccess({ onRead: metrics.read, isOpenTo: opennessOf(config) });
  const pseudonym = pseudonymsWith(config.installation.pseudonymKey);
  // The secret of a demo is known to everybody.
  const key = config.demo ? passingKey() : appContextKey(config.installation.pseudonymKey);
  const appContexts = appContextsWith(key);
  return { config, engine, log, store, access, metrics, pseudonym, appContexts };
}

import { setImmediate as turn } from 'node:timers/promises';
import { services } from '../hooks/index.ts';
import { demoTenant } from './auth/demo-installation.ts';
import { exportedChart } from './batch/exported-chart.ts';
import { sampleCharts } from './demo/charts/index.ts';
import { sharedResources } from './demo/places.ts';
import type { SampleChart } from './demo/sample.ts';
import { keyOf } from './fhir/coding.ts';
import { type Caller, nothingSnoozed } from './server/caller.ts';
import type { Engine } from './server/engine.ts';
import { invoke } from './server/invoke.ts';

/**
 * Answers every sample request once, for nobody: the first calls of a process take a hundred times
 * as long as later ones, and no physician should wait for them. Real requests are let in between.
 */
export async function rehearse(engine: Engine, signal: AbortSignal): Promise<void> {
  const today = engine.now().toZonedDateTimeISO(demoTenant.timeZone).toPlainDate();
  const shared = new Map(sharedResources().map((one) => [keyOf(one), one]));
  for (const chart of sampleCharts(today)) {
    const caller = callerFor(chart, shared);
    for (const { service: id, hook, context } of chart.requests) {
      if (signal.aborted) return;
      const service = services.find((one) => one.id === id);
      if (service) await invoke(engine, caller, service, { hook, hookInstance: id, context });
      await turn();
    }
  }
}

function callerFor({ resources }: SampleChart, shared: ReadonlyMap<string, unknown>): Caller {
  const { reader } = exportedChart(resources, {
    holds: () => true,
    shared: (key) => shared.get(key),
  });
  return {
    tenant: demoTenant,
    readerFor: () => reader,
    outsideSources: () => [],
    snoozesOf: async () => nothingSnoozed,
  };
}

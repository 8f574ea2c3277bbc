import { services } from '../hooks/index.ts';
import { demoTenant } from './auth/demo-installation.ts';
import { exportedChart } from './batch/exported-chart.ts';
import { sampleCharts } from './demo/charts/index.ts';
import { sharedResources } from './demo/places.ts';
import type { SampleChart, SampleRequest } from './demo/sample.ts';
import { keyOf } from './fhir/coding.ts';
import { type Caller, nothingSnoozed } from './server/caller.ts';
import type { Engine } from './server/engine.ts';
import { invoke } from './server/invoke.ts';

/**
 * Answers a sample request of each service, for nobody: the first call of a process takes twenty times
 * as long as the second, and no physician should wait for it.
 */
export async function rehearse(engine: Engine): Promise<void> {
  const today = engine.now().toZonedDateTimeISO(demoTenant.timeZone).toPlainDate();
  const shared = new Map(sharedResources().map((one) => [keyOf(one), one]));
  const charts = sampleCharts(today);
  for (const service of services) {
    const asks = ({ service: id }: SampleRequest): boolean => id === service.id;
    const chart = charts.find(({ requests }) => requests.some(asks));
    const request = chart?.requests.find(asks);
    if (!chart || !request) continue;
    const { hook, context } = request;
    const body = { hook, hookInstance: 'rehearsal', context };
    await invoke(engine, callerFor(chart, shared), service, body);
  }
}

function callerFor({ resources }: SampleChart, shared: ReadonlyMap<string, unknown>): Caller {
  const { reader } = exportedChart(resources, {
    holds: () => true,
    isWhole: () => true,
    shared: (key) => shared.get(key),
  });
  return {
    tenant: demoTenant,
    readerFor: () => reader,
    outsideSources: () => [],
    snoozesOf: async () => nothingSnoozed,
  };
}

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Finding } from '../check/finding.ts';
import type { ReadOutcome } from '../fhir/client.ts';
import type { StoreStatus } from '../store/store.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What the service counts. Labels are ours: no value of a chart or a request is one. */
export interface Metrics {
  answered: (service: string, status: number, times: ReturnType<Stopwatch['stop']>) => void;
  judged: (findings: readonly Finding[]) => void;
  read: (resourceType: string, outcome: ReadOutcome) => void;
  /** A request that was answered with an error, by the route it matched. */
  refused: (route: string, status: number) => void;
  tokenRefused: (reason: string) => void;
  tokenUnshared: () => void;
  feedback: (outcome: string) => void;
  /** The Prometheus text format: https://prometheus.io/docs/instrumenting/exposition_formats/ */
  text: () => Promise<{ type: string; body: string }>;
}

/** What is looked up when the metrics are read. */
export interface Gauges {
  store: () => StoreStatus;
  restingServers: () => number;
}

const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

/** Makes the metrics of one service, in a registry of its own. */
export function createMetrics(gauges: Gauges): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  watch([registry], gauges);
  const { hooks, steps, verdicts, reads, errors, tokens, unshared, feedback } = instruments([
    registry,
  ]);
  return {
    answered(service, status, { total, steps: times }) {
      hooks.observe({ service, status }, total);
      for (const [step, seconds] of times) steps.observe({ service, step }, seconds);
    },
    judged(findings) {
      for (const { rule, verdict } of findings) verdicts.inc({ rule, verdict });
    },
    read: (type, outcome) => reads.inc({ type, outcome }),
    refused: (route, status) => errors.inc({ route, status }),
    tokenRefused: (reason) => tokens.inc({ reason }),
    tokenUnshared: () => unshared.inc(),
    feedback: (outcome) => feedback.inc({ outcome }),
    text: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}

function instruments(registers: Registry[]) {
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name: `foramen_${name}_total`, help, labelNames, registers });
  const timer = (name: string, help: string, ...labelNames: string[]) =>
    new Histogram({
      name: `foramen_${name}_seconds`,
      help,
      labelNames,
      registers,
      buckets: SECONDS,
    });
  return {
    hooks: timer('hook', 'Time to answer a hook', 'service', 'status'),
    steps: timer('step', 'Time of each step of an answer', 'service', 'step'),
    verdicts: counter('verdicts', 'Verdicts by rule', 'rule', 'verdict'),
    reads: counter('fhir_reads', 'Reads by resource type and outcome', 'type', 'outcome'),
    errors: counter('errors', 'Requests answered with an error', 'route', 'status'),
    tokens: counter('tokens_refused', 'Client tokens refused, by reason', 'reason'),
    unshared: counter('tokens_unshared', 'Tokens whose first use only this replica knows'),
    feedback: counter('feedback', 'Feedback on cards', 'outcome'),
  };
}

function watch(registers: Registry[], { store, restingServers }: Gauges): void {
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name: `foramen_${name}`,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge('database_ready', '1 while the database answers', () =>
    store().database === 'ready' ? 1 : 0,
  );
  gauge('spool_bytes', 'Bytes that wait for the database', () => store().spool.bytes);
  gauge('spool_lost', 'Audit entries that found no room', () => store().spool.lost);
  gauge('spool_rejected', 'Entries that the database refused', () => store().spool.rejected);
  gauge('resting_servers', 'FHIR servers that are left alone for a while', restingServers);
}

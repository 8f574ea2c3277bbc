import { readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';
import { expect, it } from 'vitest';
import { createMetrics } from '../../src/server/metrics.ts';
import { forgetfulStore } from '../kit/service.ts';
import { documentsOf } from './files.ts';

interface Alert {
  alert: string;
  expr: string;
  annotations: { summary: string; action: string };
}

const alerts: Alert[] = documentsOf('deploy/prometheus/alerts.yaml')[0]?.value.groups[0].rules;
interface Panel {
  title: string;
  fieldConfig: {
    defaults: { unit: string };
    overrides: { matcher: { options: string }; properties: { value: string }[] }[];
  };
  targets: { refId: string; expr: string }[];
}

const { panels }: { panels: Panel[] } = JSON.parse(
  readFileSync('deploy/grafana/foramen.json', 'utf8'),
);

/** Grafana puts durations in the place of these. */
const VARIABLES = /\$__\w+/g;
const queries = [
  ...alerts.map(({ alert, expr }) => ({ name: alert, expr })),
  ...panels.flatMap(({ title, targets }) =>
    targets.map(({ expr }) => ({ name: title, expr: expr.replaceAll(VARIABLES, '5m') })),
  ),
];

/** Nodes of a query of one kind, as text; ⚠ are the places that make no sense. */
function nodesOf(query: string, kind: string): string[] {
  const found: string[] = [];
  parser.parse(query).iterate({
    enter(node) {
      if (node.name === kind) found.push(query.slice(node.from, node.to));
    },
  });
  return found;
}

/** The names of all series the service offers, those of histograms with their endings. */
async function offered(): Promise<Set<string>> {
  const metrics = createMetrics({ store: forgetfulStore().status, restingServers: () => 0 });
  const { body } = await metrics.text();
  const types = [...body.matchAll(/^# TYPE (\S+) (\w+)$/gm)];
  return new Set([
    'up',
    ...types.flatMap(([, name = '', type]) =>
      type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name],
    ),
  ]);
}

it.each(queries)('asks in PromQL that makes sense: $name', ({ expr }) => {
  expect(nodesOf(expr, '⚠')).toEqual([]);
  expect(nodesOf(expr, 'VectorSelector').length).toBeGreaterThan(0);
});

it('would notice a query that makes none', () => {
  expect(nodesOf('sum by (le rate(x[5m])', '⚠')).not.toEqual([]);
});

it.each(queries)('asks only for metrics that the service has: $name', async ({ expr }) => {
  const names = await offered();
  for (const name of nodesOf(expr, 'Identifier')) {
    if (!/^(foramen|process|nodejs)_|^up$/.test(name)) continue;
    expect(names, name).toContain(name);
  }
});

/** What a query gives is in the unit that its metric's name ends with. */
const unitOf = (expr: string): string | undefined =>
  /_bytes\b/.test(expr) ? 'bytes' : /_seconds(?:_bucket|_sum)?\b(?!_)/.test(expr) ? 's' : undefined;

it.each(panels)('draws bytes and seconds as such: $title', ({ fieldConfig, targets }) => {
  for (const { refId, expr } of targets) {
    const own = fieldConfig.overrides.find(({ matcher }) => matcher.options === refId);
    const unit = unitOf(expr);
    if (unit) expect(own?.properties[0]?.value ?? fieldConfig.defaults.unit).toBe(unit);
  }
});

it('shows every metric of our own on the dashboard or in an alert', async () => {
  const own = [...(await offered())].filter((name) => name.startsWith('foramen_'));
  const asked = queries.map(({ expr }) => expr).join(' ');
  const families = new Set(own.map((name) => name.replace(/_(?:bucket|sum|count)$/, '')));
  expect([...families].filter((name) => !asked.includes(name))).toEqual([]);
});

it.each(alerts)('says of $alert what it means and what to do', ({ annotations }) => {
  expect(annotations.summary).toMatch(/\w/);
  expect(annotations.action).toMatch(/\w/);
});

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import express from 'express';
import { createLog } from '../../src/log.ts';
import { createEngine } from '../../src/server/engine.ts';
import { serve } from '../../src/server/serve.ts';
import { surround } from '../../src/server/surroundings.ts';
import { openStore } from '../../src/store/store.ts';
import { aNote, anOrder, aProcedure, bundle, orderSign, prefetch } from '../kit/fhir.ts';
import { testConfig } from '../kit/service.ts';
import { measureNcci, ncciTable } from './ncci.ts';
import { measureNotes } from './notes.ts';
import { soak } from './soak.ts';

/**
 * Measures order-sign with a full prefetch of about 30 kB beside an Express server that parses the
 * same body and answers one fixed card. Load generator and server share the machine's cores, so
 * only the ratios of one run mean anything.
 */
interface Figures {
  p50: number;
  p99: number;
  perSecond: number;
}

const ROUNDS = 3;
const SECONDS = 5;

const { values } = parseArgs({
  options: {
    soak: { type: 'string', default: '600' },
    /** Measures the NCCI edits alone. */
    ncci: { type: 'boolean', default: false },
  },
});
const ncci = measureNcci();
process.stdout.write(ncciTable(ncci));
if (values.ncci) {
  keep({ ncci });
  process.exit();
}

const body = JSON.stringify(request());
const config = { ...testConfig(), dataDirectory: mkdtempSync(join(tmpdir(), 'foramen-bench-')) };
const store = await openStore({
  ...config,
  spoolBytes: 500_000_000,
  retention: config.installation.retention,
});
const foramen = await serve(
  surround(config, { engine: createEngine(), log: createLog('silent'), store }),
);
const ceiling = await startCeiling();

const rows: { name: string; sequential: Figures; loaded: Figures }[] = [];
for (const [name, url] of [
  ['express ceiling', ceiling.url],
  ['foramen order-sign', foramen.url],
] as const) {
  await measure(url, 10, 2);
  const sequential = await rounds(url, 1);
  const loaded = await rounds(url, 10);
  rows.push({ name, sequential, loaded });
}

const [first, second] = rows;
const summary = {
  bodyBytes: body.length,
  rows,
  ratio: first && second && second.loaded.perSecond / first.loaded.perSecond,
  rssMegabytes: Math.round(process.memoryUsage().rss / 1e6),
};
process.stdout.write(table());
ceiling.server.close();
await foramen.stop();
const notes = measureNotes();
process.stdout.write(
  `note reader: ${notes.notes} notes, median ${notes.median} ms, p99 ${notes.p99} ms; one of 5 kB: ${notes.longMedian} / ${notes.longP99} ms; 5 kB of several notes: ${notes.joinedMedian} / ${notes.joinedP99} ms\n`,
);
const long = await soak(body, Number(values.soak));
process.stdout.write(
  [
    `${long.seconds} s at half of capacity: ${Math.round(long.perSecond)} per second, p50 / p99 ${long.p50} / ${long.p99} ms, ${long.errors} errors`,
    `RSS of the service in MB over time: ${long.rss.join(' ')}`,
    `bytes waiting for the database: ${long.spool.join(' ')}`,
    '',
  ].join('\n'),
);
keep({ ...summary, notes, soak: long, ncci });
rmSync(config.dataDirectory, { recursive: true });

/** Writes figures beside those of parts that were measured at other times. */
function keep(figures: object): void {
  const path = 'bench/results.json';
  const before: object = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  mkdirSync('bench', { recursive: true });
  writeFileSync(path, `${JSON.stringify({ ...before, ...figures }, null, 2)}\n`);
}

function table(): string {
  const lines = rows.map(
    ({ name, sequential, loaded }) =>
      `| ${name} | ${sequential.p50} / ${sequential.p99} | ${Math.round(loaded.perSecond)} | ${loaded.p50} / ${loaded.p99} |`,
  );
  return [
    `body ${summary.bodyBytes} bytes, median of ${ROUNDS} rounds of ${SECONDS} s, RSS of everything ${summary.rssMegabytes} MB`,
    '| server | one at a time, p50 / p99 ms | 10 at a time, per second | p50 / p99 ms |',
    '|---|---|---|---|',
    ...lines,
    `ratio of rates: ${summary.ratio?.toFixed(2)}`,
    '',
  ].join('\n');
}

async function rounds(url: string, connections: number): Promise<Figures> {
  const all: Figures[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    all.push(await measure(url, connections, SECONDS));
  return {
    p50: median(all.map(({ p50 }) => p50)),
    p99: median(all.map(({ p99 }) => p99)),
    perSecond: median(all.map(({ perSecond }) => perSecond)),
  };
}

async function measure(url: string, connections: number, duration: number): Promise<Figures> {
  const result = await autocannon({
    url: `${url}/cds-services/order-sign`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections,
    duration,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were no 200`);
  const { p50, p99 } = result.latency;
  return { p50, p99, perSecond: result.requests.average };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function startCeiling(): Promise<{ url: string; server: Server }> {
  const app = express();
  app.post('/cds-services/order-sign', express.json({ limit: '1mb' }), (_request, response) => {
    response.json({
      cards: [{ summary: 'A fixed card', indicator: 'info', source: { label: 'ceiling' } }],
    });
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { server, url: `http://127.0.0.1:${port}` };
}

/** A patient with two years of sessions, each with scores and a note. */
function request() {
  const days = Array.from({ length: 20 }, (_, index) =>
    Temporal.PlainDate.from('2026-11-01').subtract({ days: index * 36 }),
  );
  const procedures = days.map((on, index) =>
    aProcedure(`p${index}`, index % 2 ? '62323' : '64493', `${on}T10:00:00-06:00`, {
      bodySite: [{ text: 'left L4-L5' }],
      encounter: { reference: `Encounter/e${index}` },
    }),
  );
  const scores = days.flatMap((on, index) =>
    [9, 2].map((value, place) => ({
      resourceType: 'Observation',
      id: `o${index}-${place}`,
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '72514-3' }] },
      subject: { reference: 'Patient/p' },
      partOf: [{ reference: `Procedure/p${index}` }],
      effectiveDateTime: `${on}T${place ? 11 : 9}:00:00-06:00`,
      valueQuantity: { value },
    })),
  );
  const text = 'PROCEDURE: Left L4-L5 block under fluoroscopy. Images were saved to PACS. '.repeat(
    4,
  );
  const notes = days.slice(0, 12).map((_on, index) => ({
    ...aNote(text),
    id: `n${index}`,
    context: { related: [{ reference: `Procedure/p${index}` }] },
  }));
  return orderSign([anOrder('64635', { bodySite: [{ text: 'left L4-L5' }] })], {
    extension: undefined,
    prefetch: prefetch({
      procedures: bundle(procedures),
      observations: bundle(scores),
      notes: bundle(notes),
    }),
  });
}

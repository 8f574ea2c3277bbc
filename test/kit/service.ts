import type { Router } from 'express';
import { afterAll, beforeAll } from 'vitest';
import { demoInstallation, demoTenant } from '../../src/auth/demo-installation.ts';
import type { Tenant } from '../../src/auth/tenant.ts';
import type { Config } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { createEngine, type Engine } from '../../src/server/engine.ts';
import { type Running, serve } from '../../src/server/serve.ts';
import { surround } from '../../src/server/surroundings.ts';
import type { Store } from '../../src/store/store.ts';

/** The day on which tests are judged, at noon in Chicago. */
export const NOW = Temporal.Instant.from('2026-11-21T18:00:00Z');
export const TODAY = Temporal.PlainDate.from('2026-11-21');

/** An engine with a fixed clock; everything else as in production. */
export const testEngine = (): Engine => ({ ...createEngine(), now: () => NOW });

/** The configuration of a demo, whose tenant has some settings of its own. */
export const testConfig = (tenant: Partial<Tenant> = {}): Config => ({
  port: 0,
  host: '127.0.0.1',
  logLevel: 'silent',
  dataDirectory: '/nowhere',
  databaseUrl: undefined,
  installation: { ...demoInstallation, tenants: [{ ...demoTenant, ...tenant }] },
  demo: true,
  production: false,
});

/** A store that keeps nothing, where keeping is not the point. */
export const forgetfulStore = (): Store => ({
  record: () => {},
  acknowledge: async () => {},
  useToken: async () => true,
  snoozes: async () => new Map(),
  insights: async () => undefined,
  status: () => ({
    database: 'ready',
    spool: { bytes: 0, isFull: false, lost: 0, rejected: 0 },
  }),
  close: async () => {},
});

export interface Answer {
  status: number;
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into any JSON
  body: any;
}

export interface Service {
  url: () => string;
  get: (path: string) => Promise<Answer>;
  /** Posts a string as it is, anything else as JSON. */
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
}

/** Runs the service on a port of its own while a test file runs. */
export function startService(tenant: Partial<Tenant> = {}, demo?: () => Promise<Router>): Service {
  let running: Running | undefined;
  beforeAll(async () => {
    const router = await demo?.();
    const around = surround(testConfig(tenant), {
      engine: testEngine(),
      log: createLog('silent'),
      store: forgetfulStore(),
    });
    running = await serve(around, router);
  });
  afterAll(() => running?.stop());
  const url = () => running?.url ?? '';
  return {
    url,
    get: async (path) => answerOf(await fetch(url() + path)),
    post: async (path, body, headers = {}) =>
      answerOf(
        await fetch(url() + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      ),
  };
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: text === '' ? undefined : JSON.parse(text),
  };
}

interface Shown {
  rule: string;
  verdict: string;
  severity: string;
  message: string;
}

/** The findings on the cards of an answer. */
export const shown = ({ body }: Answer): Shown[] =>
  body.cards.flatMap(
    (card: { extension: Record<string, Shown[]> }) => card.extension['org.foramen.findings'],
  );

export const shownRules = (response: Answer): string[] => shown(response).map(({ rule }) => rule);

/** Every rule's verdict, from the explanation. */
export const verdicts = ({ body }: Answer): Record<string, string> =>
  Object.fromEntries(
    body.extension['org.foramen.explanation'].rules.map((one: Shown) => [one.rule, one.verdict]),
  );

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isTimeZone } from './fhir/service-date.ts';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  FORAMEN_CONFIG: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
});

/** What one EHR's installation sets. Every value has a default, so that a demo needs no file. */
export const Tenant = z.strictObject({
  /** IANA zone of facilities whose Location names none (rulebook 1.1). */
  timeZone: z.string().refine(isTimeZone, 'not an IANA time zone').default('America/Chicago'),
  /** USPS code of the place of service where the chart names none. */
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** How long all reads of one request may take together, in milliseconds. */
  readBudgetMilliseconds: z.int().min(50).max(30_000).default(2000),
});
export type Tenant = z.infer<typeof Tenant>;

export interface Config {
  port: number;
  host: string;
  logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
  tenant: Tenant;
  /** No configuration was given: sample charts are served, and nobody is asked who they are. */
  demo: boolean;
}

/** Reads the environment and the tenant file. Throws one error that names every bad value. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const { PORT, HOST, LOG_LEVEL, FORAMEN_CONFIG } = orThrow(
    'environment',
    Environment.safeParse(environment),
  );
  const tenant = FORAMEN_CONFIG === undefined ? {} : readJson(FORAMEN_CONFIG);
  return {
    port: PORT,
    host: HOST,
    logLevel: LOG_LEVEL,
    tenant: orThrow(FORAMEN_CONFIG ?? 'tenant', Tenant.safeParse(tenant)),
    demo: FORAMEN_CONFIG === undefined,
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}

function orThrow<T>(name: string, parsed: z.ZodSafeParseResult<T>): T {
  if (parsed.success) return parsed.data;
  throw new Error(`${name}: ${z.prettifyError(parsed.error)}`);
}

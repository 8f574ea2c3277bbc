import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { demoInstallation } from './auth/demo-installation.ts';
import { type Installation, installationSchema } from './auth/installation.ts';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  FORAMEN_CONFIG: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
});

export interface Config {
  port: number;
  host: string;
  logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
  /** Holds the embedded database and the spool; one process at a time. */
  dataDirectory: string;
  /** Of a PostgreSQL server; without it the database is embedded. */
  databaseUrl: string | undefined;
  installation: Installation;
  /** No configuration was given: sample charts are served, and nobody is asked who they are. */
  demo: boolean;
  production: boolean;
}

/** Reads the environment and the configuration file. Throws one error that names every bad value. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const read = orThrow('environment', Environment.safeParse(environment));
  const { FORAMEN_CONFIG: file } = read;
  return {
    port: read.PORT,
    host: read.HOST,
    logLevel: read.LOG_LEVEL,
    dataDirectory: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL,
    installation:
      file === undefined
        ? demoInstallation
        : orThrow(file, installationSchema(environment).safeParse(readJson(file))),
    demo: file === undefined,
    production: read.NODE_ENV === 'production',
  };
}

/** Throws where the service would answer anybody in production. */
export function refuseOpenProduction({ demo, production }: Config): void {
  if (!demo || !production) return;
  throw new Error(
    'NODE_ENV is production, but without FORAMEN_CONFIG nobody is asked who they are',
  );
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

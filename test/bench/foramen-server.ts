import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf, instructionsOf } from '../deploy/dockerfile.ts';
import { startArguments, startOptions } from '../kit/start-command.ts';
import { type MeasuredProcess, startMeasured } from './measured-process.ts';
import { AUDIENCE, type TokenPool } from './token-pool.ts';

export interface ForamenOptions {
  /** Of a PostgreSQL server; without it the database is embedded. */
  databaseUrl?: string;
  /** Who may call; without any the service is open to everybody, as in a demo. */
  pools?: readonly TokenPool[];
  /** Tenants in front of the one that calls. */
  otherTenants?: number;
  profile: boolean;
}

/** The variables of the image; what it writes into its own folder lies elsewhere here. */
const ofImage = {
  ...Object.fromEntries(
    [...environmentOf(instructionsOf('Dockerfile'))].filter(([name]) => name.startsWith('MALLOC_')),
  ),
  NODE_COMPILE_CACHE: join(tmpdir(), 'foramen-bench-compiled'),
};

/** Fills the folder of compiled code as the Dockerfile does. */
export const compileForBench = (): void =>
  void execFileSync(process.execPath, [...startOptions, 'src/fill-compile-cache.ts'], {
    env: { ...process.env, ...ofImage },
  });

/** Starts the service as its users do, with audit and logs. */
export async function startForamen({
  databaseUrl,
  pools,
  otherTenants = 0,
  profile,
}: ForamenOptions): Promise<MeasuredProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'foramen-bench-'));
  const config = join(folder, 'config.json');
  if (pools) writeFileSync(config, JSON.stringify(installation(pools, otherTenants)));
  const service = await startMeasured(startArguments, {
    profile,
    environment: {
      ...ofImage,
      DATA_DIR: folder,
      BENCH_PSEUDONYM_KEY: 'the patients of a benchmark are synthetic',
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      ...(pools && { FORAMEN_CONFIG: config }),
    },
  });
  return {
    ...service,
    async stop() {
      await service.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function installation(pools: readonly TokenPool[], otherTenants: number): object {
  const [first] = pools;
  const others = Array.from({ length: otherTenants }, (_, place) =>
    tenant(`tenant-${place}`, [{ jwks: { keys: [first?.publicKey] }, issuer: `https://${place}` }]),
  );
  const issuers = pools.map(({ issuer, publicKey }) => ({ issuer, jwks: { keys: [publicKey] } }));
  return {
    publicUrl: 'http://localhost',
    pseudonymKey: { variable: 'BENCH_PSEUDONYM_KEY' },
    tenants: [...others, tenant('bench', issuers)],
  };
}

const tenant = (id: string, issuers: readonly object[]): object => ({
  id,
  issuers,
  audiences: [AUDIENCE],
  fhirServers: [{ url: 'https://ehr.example/fhir' }],
  requestsPerMinute: 1_000_000,
});

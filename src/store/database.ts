import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import { migrations } from './migrations.ts';
import type { Database } from './schema.ts';

/** What one process takes of a PostgreSQL server at most. */
export const CONNECTIONS = 10;
const CONNECT_MILLISECONDS = 2_000;
/** No statement of ours takes longer, unless the database is in trouble. */
const STATEMENT_MILLISECONDS = 5_000;

/** A PostgreSQL server when there is a URL, else the embedded database in a folder. */
export async function openDatabase(
  url: string | undefined,
  dataDirectory: string,
): Promise<Kysely<Database>> {
  return url === undefined ? openEmbedded(dataDirectory) : openServer(url);
}

async function openEmbedded(dataDirectory: string): Promise<Kysely<Database>> {
  const folder = join(dataDirectory, 'database');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pglite = await PGlite.create(folder, {
    // Small buffers: the tables of one replica, not of a data warehouse.
    postgresqlconf: ['shared_buffers = 4MB', 'max_wal_size = 64MB', 'min_wal_size = 32MB'],
  }).catch((error: unknown) => {
    throw new Error(`${folder}: the embedded database cannot be opened: ${whyNot(error)}`);
  });
  return new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
}

/** The embedded database throws plain objects of its file system, with a number of WASI. */
function whyNot(error: unknown): string {
  if (error instanceof Error) return error.message;
  const isOfFiles = typeof error === 'object' && error !== null && 'errno' in error;
  return isOfFiles ? `file system error ${error.errno}, the disk may be full` : typeof error;
}

function openServer(connectionString: string): Kysely<Database> {
  const pool = new Pool({
    connectionString,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    query_timeout: STATEMENT_MILLISECONDS,
    statement_timeout: STATEMENT_MILLISECONDS,
    application_name: 'foramen',
  });
  // A connection that breaks, idle or between two statements, is replaced; whoever uses it is told
  // by its next statement. Without listeners the break would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

/** Brings the structure up to date; replicas that start together wait for one another. */
export async function migrate(db: Kysely<Database>): Promise<void> {
  // Asked before, because the migrator holds the embedded database's only connection.
  const known = { ...(await ofNewer(db)), ...migrations };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/**
 * What a newer version did to the structure, as changes that do nothing: it only adds, so that an
 * older version goes on beside it, and after a way back.
 */
async function ofNewer(db: Kysely<Database>): Promise<Record<string, Migration>> {
  const { rows: found } = await sql<{ isThere: boolean }>`
    select to_regclass(${DEFAULT_MIGRATION_TABLE}) is not null as "isThere"`.execute(db);
  if (!found[0]?.isThere) return {};
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  return Object.fromEntries(rows.map(({ name }) => [name, { up: async () => {} }]));
}

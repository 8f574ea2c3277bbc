import { readConfig } from '../config.ts';
import { UsageError } from './usage-error.ts';

/** The PostgreSQL server that machines share. Throws where none is named; a password is no argument. */
export function databaseUrl(neededBy: string): string {
  const url = readConfig(process.env).databaseUrl;
  if (url === undefined) throw new UsageError(`${neededBy} needs DATABASE_URL`);
  return url;
}

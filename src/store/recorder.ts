import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { migrate } from './database.ts';
import type { Entry } from './entry.ts';
import { isDatabaseAway } from './fault.ts';
import type { Presence } from './presence.ts';
import type { Database } from './schema.ts';
import type { Segment, Spool } from './spool.ts';
import { writeEntries } from './write-entries.ts';

const IDLE_MILLISECONDS = 40;
const FIRST_RETRY_MILLISECONDS = 125;
const LAST_RETRY_MILLISECONDS = 2_000;

/**
 * Moves entries from the spool to the database, in order, for as long as the process lives, and
 * notices when the database goes and comes back. Gives the function that ends it.
 */
export function startRecorder(
  db: Kysely<Database>,
  spool: Spool,
  presence: Presence,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let retry = FIRST_RETRY_MILLISECONDS;
  const loop = async (): Promise<void> => {
    while (!signal.aborted) {
      const moved = await move(db, spool, presence);
      retry =
        moved === 'away' ? Math.min(retry * 2, LAST_RETRY_MILLISECONDS) : FIRST_RETRY_MILLISECONDS;
      const rest = { away: retry, idle: IDLE_MILLISECONDS, moved: 0 }[moved];
      await pause(rest, undefined, { signal }).catch(() => undefined);
    }
  };
  const running = loop();
  return async () => {
    stopping.abort();
    await running;
  };
}

async function move(
  db: Kysely<Database>,
  spool: Spool,
  presence: Presence,
): Promise<'moved' | 'idle' | 'away'> {
  try {
    const segment = await spool.oldest();
    // A restored database may be an older one: structure first, then rows.
    if (presence.isAway()) await migrate(db);
    if (segment) await record(db, spool, segment);
    presence.set('ready');
    return segment ? 'moved' : 'idle';
  } catch (error) {
    presence.set('away', error);
    return 'away';
  }
}

async function record(db: Kysely<Database>, spool: Spool, segment: Segment): Promise<void> {
  for (const line of segment.strange) await spool.reject(line);
  try {
    if (segment.entries.length > 0) await writeEntries(db, segment.entries);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    for (const entry of segment.entries) await recordAlone(db, spool, entry);
  }
  await segment.done();
}

/** One entry that cannot be stored must not hold up those after it. */
async function recordAlone(db: Kysely<Database>, spool: Spool, entry: Entry): Promise<void> {
  try {
    await writeEntries(db, [entry]);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    await spool.reject(JSON.stringify(entry));
  }
}

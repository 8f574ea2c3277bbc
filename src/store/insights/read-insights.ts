import type { Kysely } from 'kysely';
import type { Database } from '../schema.ts';
import { countUnread, type LatencyRow, measureLatency, type UnreadCount } from './calls.ts';
import { countDenials, type DenialCount } from './denials.ts';
import {
  type CardCount,
  countCards,
  countFindings,
  countOverrides,
  type FindingCount,
  type OverrideCount,
} from './findings.ts';
import type { Scope } from './scope.ts';

/** What was shown, what became of it, how fast, and what could not be read. Counts alone. */
export interface Insights {
  cards: CardCount[];
  findings: FindingCount[];
  overrides: OverrideCount[];
  denials: DenialCount[];
  latency: LatencyRow[];
  unread: UnreadCount[];
}

/** Counts one thing after the other, so that calls get their turn on the database in between. */
export async function readInsights(db: Kysely<Database>, scope: Scope): Promise<Insights> {
  return {
    cards: await countCards(db, scope),
    findings: await countFindings(db, scope),
    overrides: await countOverrides(db, scope),
    denials: await countDenials(db, scope),
    latency: await measureLatency(db, scope),
    unread: await countUnread(db, scope),
  };
}

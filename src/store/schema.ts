import type { ColumnType } from 'kysely';

/** Written as JSON text, read as the value. */
type Json<T> = ColumnType<T, string, string>;
type Time = ColumnType<Date, string | Date, string | Date>;

/** One answered hook call. */
export interface AuditTable {
  id: string;
  at: Time;
  tenant: string;
  service: string;
  hook_instance: string;
  user_key: string | null;
  /** A pseudonym: the key that makes it lies outside the database. */
  patient_key: string | null;
  status: number;
  policies: Json<{ id: string; hash: string }[]>;
  verdicts: Json<{ family: string; rule: string; verdict: string }[]>;
  unread: Json<{ source: string; reason: string }[]>;
  milliseconds: number;
}

/** One finding of one card that was shown: what feedback on the card is about. */
export interface CardFindingTable {
  card: string;
  finding_key: string;
  at: Time;
  tenant: string;
  service: string;
  patient_key: string;
  family: string;
  rule: string;
  severity: string;
}

/** What a user did with a card. */
export interface FeedbackTable {
  id: string;
  received_at: Time;
  tenant: string;
  service: string;
  card: string;
  outcome: 'accepted' | 'overridden';
  outcome_at: Time;
  accepted_suggestions: Json<string[]>;
  reason_system: string | null;
  reason_code: string | null;
  /** Until when the override silences the card's findings. */
  snooze_until: Time | null;
}

/** A finding that is not shown again for one patient and order family until a moment. */
export interface SnoozeTable {
  tenant: string;
  patient_key: string;
  /** A pseudonym of rule, family and the facts: changed facts have another key. */
  finding_key: string;
  until: Time;
}

/** A denied line that a rule would have caught: counted once, however often its answer is read. */
export interface DenialTable {
  tenant: string;
  /** A pseudonym of the payer's answer, its line, reason and rule. */
  key: string;
  rule: string;
  /** The claim adjustment reason code. */
  reason: string;
  payer: string;
  /** The month of the payer's answer, as `YYYY-MM`. */
  month: string;
}

/** A client token that was used. */
export interface UsedTokenTable {
  id: string;
  expires_at: Time;
}

export interface Database {
  audit: AuditTable;
  card_finding: CardFindingTable;
  denial: DenialTable;
  feedback: FeedbackTable;
  snooze: SnoozeTable;
  used_token: UsedTokenTable;
}

import type { PatientCoverage } from '../chart/extract/coverage.ts';
import type { Fact } from '../chart/fact.ts';
import type { BoundPolicy } from './load.ts';
import { matchPayer, type PayerEntry } from './payers.ts';

export interface ResolveInput {
  coverages: Fact<PatientCoverage[]>;
  /** USPS code of the place of service. */
  state: string | undefined;
  date: Temporal.PlainDate;
  policies: readonly BoundPolicy[];
  /** The tenant's own payer table, which goes before the one that comes with Foramen. */
  payers?: readonly PayerEntry[];
}

/** The policy set that judges one procedure, and how it was found. */
export interface ResolvedPolicy {
  bound: BoundPolicy;
  /** One clause for a reader: "the payer is Medicare". */
  how: string;
  /** `unread`: the coverage could not be read. `unknown`: no set is known for it. */
  found: 'known' | 'unknown' | 'unread';
  /** References of the coverage and its payers. */
  payers: string[];
}

const DEFAULT = 'DEFAULT';

/**
 * Chooses by coverage, place and date: the lowest order active on the day, then the contractor's
 * variant for the state, else the national set, else the default (rulebook 1.11 and section 2).
 */
export function resolvePolicy(input: ResolveInput): ResolvedPolicy {
  const { coverages, date, state } = input;
  if (coverages.state === 'unreadable') return fallback(input, 'unread', coverages.reason);
  const [first] = coverages.state === 'documented' ? activeOn(coverages.value, date) : [];
  if (!first) return fallback(input, 'unknown', `no coverage is active on ${date}`);
  const match = matchPayer(first, state, input.payers);
  if (match.is === 'unmapped' && first.unread.length > 0) {
    return fallback(input, 'unread', first.unread.join('; '));
  }
  if (match.is === 'unmapped') return fallback(input, 'unknown', match.because);
  const bound = inForce(input, match.policy);
  const payers = [first.reference, ...first.payors];
  if (bound) return { bound, how: match.because, found: 'known', payers };
  return fallback(
    input,
    'unknown',
    `${match.because}, but no policy set ${match.policy} is in force on ${date}`,
  );
}

/** The coverages that are active on a day, in the order in which they are billed. */
export const activeOn = (
  coverages: readonly PatientCoverage[],
  date: Temporal.PlainDate,
): PatientCoverage[] =>
  coverages.filter((coverage) => isActive(coverage, date)).toSorted((a, b) => a.order - b.order);

function inForce({ policies, state, date }: ResolveInput, id: string): BoundPolicy | undefined {
  const current = policies.filter(({ policy }) => isEffective(policy, date));
  const local = current.find(
    ({ policy }) => policy.extends === id && state && policy.states?.includes(state),
  );
  return local ?? current.find(({ policy }) => policy.id === id);
}

function fallback(
  { policies }: ResolveInput,
  found: ResolvedPolicy['found'],
  how: string,
): ResolvedPolicy {
  const bound = policies.find(({ policy }) => policy.id === DEFAULT);
  if (!bound) throw new Error(`policy ${DEFAULT} is missing from the policy data`);
  return { bound, how, found, payers: [] };
}

function isActive({ active, start, end }: PatientCoverage, date: Temporal.PlainDate): boolean {
  const day = date.toString();
  return active && (!start || start.slice(0, 10) <= day) && (!end || endDay(end) >= day);
}

/** A period that ends in a month or year lasts to its last day (FHIR R4, Period.end). */
const endDay = (end: string): string => (end.length < 10 ? `${end}~` : end.slice(0, 10));

function isEffective(
  { effective }: { effective: { start: string; end?: string | undefined } },
  date: Temporal.PlainDate,
): boolean {
  const day = date.toString();
  return effective.start <= day && (!effective.end || effective.end >= day);
}

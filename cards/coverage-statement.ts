import type { Reference } from 'fhir/r4';
import type { CrdVersion } from '../src/cds/crd.ts';
import type { Finding } from '../src/check/finding.ts';
import type { ResolvedPolicy } from '../src/policy/resolve.ts';

/** What is known of one order, from which its coverage information is written. */
export interface OrderStanding {
  version: CrdVersion;
  /** The coverage it is about, on the client's server. */
  coverage: Reference;
  /** Set where the chart holds no coverage that could be in force. */
  lacks?: Lack;
  /** What was found on it; undefined where it names no procedure this service knows. */
  judged?: { findings: readonly Finding[]; policy: ResolvedPolicy };
  /** What could not be read and is needed here; `failed` where the EHR offers it and did not answer. */
  unread?: { sources: readonly string[]; failed: boolean };
  /** The payer's number of an authorization, by the reference of its ClaimResponse. */
  authorizationNumber: (reference: string) => string | undefined;
  today: Temporal.PlainDate;
  /** By which the statement is found again in the audit. */
  id: string;
}

/** What is wrong with the coverage on the chart: none of it is active on a day, or there is none. */
export type Lack = { is: 'inactive'; on: Temporal.PlainDate } | { is: 'absent' };

/** Why a statement is no more than it is. */
export interface Reason {
  code?: 'technical' | 'no-active-coverage' | 'coverage-not-found';
  text: string;
}

/** What is said of one order's coverage. */
export interface Statement {
  covered: 'conditional' | 'indeterminate';
  priorAuthorization: 'auth-needed' | 'satisfied' | 'conditional' | 'indeterminate';
  authorizationNumber?: string;
  reasons: [Reason, ...Reason[]];
}

/** Tells what is judged, what could not be, and what is nobody's business here. */
export function statementOf(standing: OrderStanding): Statement {
  const { unread, judged, lacks, version } = standing;
  if (judged && !unread) return judgedStatement(standing, judged);
  // `indeterminate` came with CRD 2.2; before, the nearest value is `conditional`.
  const unknown = version === '2.2' ? 'indeterminate' : 'conditional';
  return {
    covered: unknown,
    priorAuthorization: unknown,
    reasons: [unread ? unreadReason(unread) : NOT_OURS, ...(lacks ? [lackReason(lacks)] : [])],
  };
}

const NOT_OURS: Reason = {
  text: 'Foramen knows interventional pain procedures alone, and has not looked at the coverage of this order.',
};

const unreadReason = ({ sources, failed }: NonNullable<OrderStanding['unread']>): Reason => ({
  ...(failed && { code: 'technical' }),
  text: `Could not be checked, because this could not be read: ${sources.join(', ')}.`,
});

function judgedStatement(
  { lacks, authorizationNumber }: OrderStanding,
  { findings, policy }: NonNullable<OrderStanding['judged']>,
): Statement {
  const authorization =
    policy.found === 'known' ? authorizationOf(findings, authorizationNumber) : UNKNOWN;
  return {
    covered: 'conditional',
    ...authorization.is,
    reasons: [
      { text: basis(policy) },
      ...(lacks ? [lackReason(lacks)] : []),
      ...authorization.reasons,
      ...openReasons(findings),
    ],
  };
}

function basis({ bound: { policy }, found, how }: ResolvedPolicy): string {
  const caution = policy.caution ? ` ${policy.caution}` : '';
  return found === 'known'
    ? `Compared with what is known of ${policy.title}.${caution} ${NOT_THE_PAYER}`
    : `Compared with general values, because no policy set is known here: ${how}.${caution} ${NOT_THE_PAYER}`;
}

const NOT_THE_PAYER = 'Foramen is not the payer, who alone decides.';

const lackReason = (lacks: Lack): Reason =>
  lacks.is === 'absent'
    ? { code: 'coverage-not-found', text: 'The chart holds no coverage of this patient.' }
    : { code: 'no-active-coverage', text: `No coverage on the chart is active on ${lacks.on}.` };

/** Rules that ask whether an authorization is there, and those that ask whether it fits. */
const ASKS: ReadonlySet<string> = new Set([
  'prior-auth-missing',
  'opd-prior-auth-required',
  'scs-implant-auth-separate',
]);
const FITS: ReadonlySet<string> = new Set(['prior-auth-expired', 'prior-auth-mismatch']);

interface AuthorizationStatement {
  is: Pick<Statement, 'priorAuthorization' | 'authorizationNumber'>;
  reasons: Reason[];
}

/** What another payer asks for says nothing of one whose policy nobody knows. */
const UNKNOWN: AuthorizationStatement = { is: { priorAuthorization: 'conditional' }, reasons: [] };

/**
 * `satisfied` rests on the payer's own number in the chart; `auth-needed` on a requirement that was
 * read in the payer's own document. Whatever else is known leaves it conditional.
 */
function authorizationOf(
  findings: readonly Finding[],
  numberOf: OrderStanding['authorizationNumber'],
): AuthorizationStatement {
  const asked = findings.filter(({ rule }) => ASKS.has(rule));
  const lacking = findings.filter(
    ({ rule, verdict }) => (ASKS.has(rule) || FITS.has(rule)) && verdict !== 'met',
  );
  const reasons = lacking.map(({ message }) => ({ text: message }));
  const isNeeded = lacking.some(
    ({ rule, verdict, unverified }) => ASKS.has(rule) && verdict === 'unmet' && !unverified,
  );
  if (isNeeded) return { is: { priorAuthorization: 'auth-needed' }, reasons };
  const [number] = asked.flatMap(({ evidence }) =>
    evidence.flatMap(({ reference }) => numberOf(reference) ?? []),
  );
  if (lacking.length > 0 || number === undefined)
    return { is: { priorAuthorization: 'conditional' }, reasons };
  return {
    is: { priorAuthorization: 'satisfied', authorizationNumber: number },
    reasons: [{ text: `The chart holds the payer’s approval ${number}.` }],
  };
}

/** What stands open, in the words of its requirement; safety and good advice are no matter of coverage. */
function openReasons(findings: readonly Finding[]): Reason[] {
  const words = findings
    .filter(({ rule, scope }) => !ASKS.has(rule) && !FITS.has(rule) && scope === 'procedure')
    .filter(({ severity, safety }) => severity !== 'info' && !safety)
    .flatMap(({ verdict, title, missing }) => {
      if (verdict === 'unmet') return `Not met: ${title}.`;
      return verdict === 'undocumented' ? `Not documented: ${missing ?? title}.` : [];
    });
  return [...new Set(words)].map((text) => ({ text }));
}

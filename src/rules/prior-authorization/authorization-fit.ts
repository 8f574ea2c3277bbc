import type { Authorization } from '../../chart/authorization.ts';
import { compareDays } from '../../chart/compare-days.ts';
import { documentedValue } from '../../chart/fact.ts';
import { procedureCode } from '../../terminology/procedure-codes.ts';
import type { Subject } from '../define-rule.ts';
import { differencesOf, type MatchFacts } from './authorization-differences.ts';

/** How one approved authorization stands to a procedure. */
export interface AuthorizationFit {
  authorization: Authorization;
  /** The first day it holds for; absent where it names none. */
  start?: Temporal.PlainDate;
  /** The last day it holds for; absent where it names none. */
  end?: Temporal.PlainDate;
  isInForce: boolean;
  /** Whether it runs out, or ran out, before the date of service. */
  isExpired: boolean;
  /** It names a code of the procedure, or none at all, and not only others of its family. */
  isOfIt: boolean;
  /** What it names otherwise than the procedure, in words: "the left side". */
  differs: string[];
}

/** The names of those facts, for a rule's `uses`. */
export const MATCHED = [
  'laterality',
  'levels',
  'setting',
  'lines',
  'performers',
  'policyChoice',
  'region',
] as const;

/**
 * The approved authorizations for procedures of this kind, each with how it fits (rulebook 1.10).
 * `validDays` gives an end to those that name none, counted from the decision.
 */
export function fitsOf(
  facts: MatchFacts,
  procedure: Subject,
  validDays: number | null,
): AuthorizationFit[] {
  const date = documentedValue(facts.dateOfService);
  if (!date) return [];
  const periods = (documentedValue(facts.authorizations) ?? [])
    .filter(({ decision }) => decision === 'approved')
    .filter((authorization) => isFor(authorization, procedure))
    .map((authorization) => ({
      authorization,
      ...periodOf(authorization, date, validDays),
      ...comparedWith(authorization, facts, procedure),
    }));
  // Leads and generator may have an authorization each: what one lacks, another that fits may name.
  const granted = new Set(
    periods.flatMap(({ isInForce, own, differs }) =>
      isInForce && differs.length === 0 ? own : [],
    ),
  );
  return periods.map(({ own, lacks, differs, ...period }) => ({
    ...period,
    isOfIt: own.length > 0 || period.authorization.items.length === 0,
    differs: [
      ...lacks
        .filter((code) => own.length === 0 || !granted.has(code))
        .map((code) => `it does not name ${code}`),
      ...differs,
    ],
  }));
}

/** Where its days are counted from the decision, nothing done before is authorized. */
function periodOf(
  { start: ownStart, end: ownEnd, decidedOn }: Authorization,
  date: Temporal.PlainDate,
  validDays: number | null,
): Pick<AuthorizationFit, 'start' | 'end' | 'isInForce' | 'isExpired'> {
  const end = ownEnd ?? endOf(decidedOn, validDays);
  const start = ownStart ?? (validDays === null || ownEnd ? undefined : decidedOn);
  const begun = !start || compareDays(start, date) <= 0;
  const isExpired = end !== undefined && compareDays(date, end) > 0;
  return {
    ...(start && { start }),
    ...(end && { end }),
    isInForce: begun && !isExpired,
    isExpired,
  };
}

const endOf = (decidedOn: Temporal.PlainDate | undefined, validDays: number | null) =>
  decidedOn && validDays !== null ? decidedOn.add({ days: validDays }) : undefined;

/** An authorization that names no code is taken to be for whatever is done next. */
const isFor = ({ items }: Authorization, procedure: Subject): boolean =>
  items.length === 0 || items.some(({ code }) => isKin(code, procedure));

/** Whether an answer, a refusal too, may be about a procedure, by the codes that were asked for. */
export const isAnswerOn = ({ asked, items }: Authorization, procedure: Subject): boolean => {
  const named = asked ?? items.map(({ code }) => code);
  return named.length === 0 || named.some((code) => isKin(code, procedure));
};

const isKin = (code: string, { codes, family }: Subject): boolean =>
  codes.some((own) => own.code === code) || procedureCode(code)?.family === family;

/** The procedure's codes that an authorization names and lacks, and what it says of the former. */
function comparedWith(authorization: Authorization, facts: MatchFacts, { codes }: Subject) {
  const { items } = authorization;
  const named = new Set(items.map(({ code }) => code));
  const own = items.filter(({ code }) => codes.some((one) => one.code === code));
  return {
    own: own.map(({ code }) => code),
    lacks:
      items.length === 0
        ? []
        : [...new Set(codes.flatMap(({ code }) => (named.has(code) ? [] : code)))],
    differs: differencesOf(authorization, own, facts),
  };
}

/** The number by which staff know an authorization, else its reference. */
export const nameOf = ({ number, reference }: Authorization): string =>
  number ? `Authorization ${number}` : reference;

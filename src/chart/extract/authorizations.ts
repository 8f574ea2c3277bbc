import type { Claim, ClaimResponse, CodeableConcept, Reference } from 'fhir/r4';
import { keyOf, referenceKeys } from '../../fhir/coding.ts';
import { serviceDate } from '../../fhir/service-date.ts';
import type { Authorization } from '../authorization.ts';
import { type ChartSource, resolveAs } from '../chart-source.ts';
import { documented, type Fact, undocumented, unreadable } from '../fact.ts';
import { decisionOf } from './authorization-decision.ts';
import { grantedItems } from './granted-items.ts';
import { billingCode } from './name-line.ts';

/**
 * Every prior authorization of the patient (contract, row "prior authorization"). `timeZone` is the
 * facility's: a period that ends at a time of day ends on the facility's day.
 */
export function readAuthorizations(source: ChartSource, timeZone: string): Fact<Authorization[]> {
  const answers = source
    .ofType('ClaimResponse')
    .filter(({ use, status }) => use === 'preauthorization' && !VOID.has(status));
  // Without its request an answer may be for anything.
  const requests = referenceKeys(answers.map(({ request }) => request));
  const failures = source.failures('authorizations', ...requests);
  if (failures.length > 0) return unreadable(failures.join('; '));
  if (answers.length === 0) return undocumented;
  const read = answers.flatMap((answer) => authorizationsOf(source, answer, timeZone));
  return documented(
    read,
    read.map(({ evidence }) => evidence),
  );
}

const VOID: ReadonlySet<string> = new Set(['cancelled', 'draft', 'entered-in-error']);

/** One answer, or as many as its lines have periods of their own. */
function authorizationsOf(
  source: ChartSource,
  answer: ClaimResponse,
  timeZone: string,
): Authorization[] {
  const request = resolveAs(source, 'Claim', answer.request, answer);
  const { preAuthPeriod, preAuthRef, created } = answer;
  const decidedOn = dayAt(created, timeZone, 'start');
  const purpose = purposeOf(answer, request);
  const items = grantedItems(source, answer, request);
  const asked = askedIn(request);
  const byPeriod = Map.groupBy(items, ({ period }) => JSON.stringify(period ?? preAuthPeriod));
  const groups = byPeriod.size > 0 ? [...byPeriod.values()] : [[]];
  return groups.map((granted) => {
    const period = granted[0]?.period ?? preAuthPeriod;
    const start = dayAt(period?.start, timeZone, 'start');
    const end = dayAt(period?.end, timeZone, 'end');
    return {
      reference: keyOf(answer),
      decision: decisionOf(answer),
      ...(preAuthRef && { number: preAuthRef }),
      ...(start && { start }),
      ...(end && { end }),
      ...(decidedOn && { decidedOn }),
      ...(asked.length > 0 && { asked }),
      items: granted.flatMap(({ item }) => item),
      payers: payersOf(answer, request),
      performers: keys(request?.provider, ...(request?.careTeam ?? []).map((one) => one.provider)),
      ...(purpose && { purpose }),
      evidence: { reference: keyOf(answer), ...(end && { date: end.toString() }) },
    };
  });
}

const askedIn = (request: Claim | undefined): string[] =>
  (request?.item ?? []).flatMap(
    ({ productOrService }) => billingCode({ codeConcept: productOrService }) ?? [],
  );

/** A period that names a month or a year holds all of it. */
function dayAt(
  value: string | undefined,
  timeZone: string,
  edge: 'start' | 'end',
): Temporal.PlainDate | undefined {
  const date = serviceDate(value ?? '', timeZone);
  if (date.is === 'day') return date.day;
  const [whole, year = '', month] = /^(\d{4})(?:-(\d\d))?$/.exec(date.text) ?? [];
  if (whole === undefined || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return undefined;
  const first = Temporal.PlainDate.from({ year: Number(year), month: Number(month ?? 1), day: 1 });
  const length = month === undefined ? { years: 1 } : { months: 1 };
  return edge === 'start' ? first : first.add(length).subtract({ days: 1 });
}

function payersOf(answer: ClaimResponse, request: Claim | undefined): string[] {
  const insurances = [...(answer.insurance ?? []), ...(request?.insurance ?? [])];
  return keys(answer.insurer, request?.insurer, ...insurances.map(({ coverage }) => coverage));
}

const keys = (...references: readonly (Reference | undefined)[]): string[] => [
  ...new Set(referenceKeys(references)),
];

/** Whether it was asked for the trial or for what comes after it. */
function purposeOf(
  answer: ClaimResponse,
  request: Claim | undefined,
): Authorization['purpose'] | undefined {
  const concepts: (CodeableConcept | undefined)[] = (request?.item ?? []).map(
    ({ productOrService }) => productOrService,
  );
  const words = [answer.disposition, ...concepts.map((concept) => concept?.text)].join(' ');
  if (/\btrial\b/i.test(words)) return 'trial';
  return /\bpermanent|\bimplant/i.test(words) ? 'permanent' : undefined;
}

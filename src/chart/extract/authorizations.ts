import type { Claim, ClaimResponse, CodeableConcept, Reference } from 'fhir/r4';
import { codingsOf, keyOf, referenceKeys } from '../../fhir/coding.ts';
import { serviceDate } from '../../fhir/service-date.ts';
import type { Authorization, AuthorizedItem } from '../authorization.ts';
import { type ChartSource, resolveAs } from '../chart-source.ts';
import { documented, type Fact, undocumented, unreadable } from '../fact.ts';
import { decisionOf } from './authorization-decision.ts';
import { claimLines } from './claim-items.ts';
import { serviceLine } from './service-lines.ts';

/**
 * Every prior authorization of the patient (contract, row "prior authorization"). `timeZone` is the
 * facility's: a period that ends at a time of day ends on the facility's day.
 */
export function readAuthorizations(source: ChartSource, timeZone: string): Fact<Authorization[]> {
  const failures = source.isUnavailable('authorizations') ? [] : source.failures('authorizations');
  const answers = source
    .ofType('ClaimResponse')
    .filter(({ use, status }) => use === 'preauthorization' && !VOID.has(status));
  if (failures.length > 0) return unreadable(failures.join('; '));
  if (answers.length === 0) return undocumented;
  const read = answers.map((answer) => authorizationOf(source, answer, timeZone));
  return documented(
    read,
    read.map(({ evidence }) => evidence),
  );
}

const VOID: ReadonlySet<string> = new Set(['cancelled', 'draft', 'entered-in-error']);

function authorizationOf(
  source: ChartSource,
  answer: ClaimResponse,
  timeZone: string,
): Authorization {
  const request = resolveAs(source, 'Claim', answer.request, answer);
  const day = (value: string | undefined) => dayOf(value, timeZone);
  const [start, end] = [day(answer.preAuthPeriod?.start), day(answer.preAuthPeriod?.end)];
  const decidedOn = day(answer.created);
  const purpose = purposeOf(answer, request);
  return {
    reference: keyOf(answer),
    decision: decisionOf(answer),
    ...(answer.preAuthRef && { number: answer.preAuthRef }),
    ...(start && { start }),
    ...(end && { end }),
    ...(decidedOn && { decidedOn }),
    items: itemsOf(source, answer, request),
    payers: payersOf(answer, request),
    performers: keys(request?.provider, ...(request?.careTeam ?? []).map((one) => one.provider)),
    facilities: keys(request?.facility),
    ...(purpose && { purpose }),
    evidence: { reference: keyOf(answer), ...(end && { date: end.toString() }) },
  };
}

function dayOf(value: string | undefined, timeZone: string): Temporal.PlainDate | undefined {
  const date = serviceDate(value ?? '', timeZone);
  return date.is === 'day' ? date.day : undefined;
}

/** What was asked for; an answer may name codes that the request did not (`addItem`). */
function itemsOf(
  source: ChartSource,
  answer: ClaimResponse,
  request: Claim | undefined,
): AuthorizedItem[] {
  const asked = request ? requestedItems(source, request) : [];
  const added = (answer.addItem ?? []).flatMap(({ productOrService, quantity }) =>
    codingsOf(productOrService).map(({ code }) => ({
      code: code.toUpperCase(),
      ...(quantity?.value !== undefined && { units: quantity.value }),
      levels: [],
    })),
  );
  return [...asked, ...added];
}

const requestedItems = (source: ChartSource, request: Claim): AuthorizedItem[] =>
  claimLines(source, request).flatMap((item) => {
    const line = serviceLine(item);
    if (!line) return [];
    const { code, levels, laterality, setting } = line;
    return {
      code,
      levels,
      ...(item.units !== undefined && { units: item.units }),
      ...(laterality && { laterality }),
      ...(setting && { setting }),
    };
  });

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

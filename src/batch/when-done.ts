import type { Claim, Procedure, Reference } from 'fhir/r4';
import { referenceKey } from '../fhir/coding.ts';
import type { FhirResource } from '../fhir/resource.ts';
import { serviceDate } from '../fhir/service-date.ts';

interface Zone {
  timeZone: string;
}

/** The day of a procedure, or what is charted of it, such as `2026-03`; empty where nothing is. */
export const dayOf = (procedure: Procedure, zone: Zone): string =>
  plainDay(procedure.performedDateTime ?? procedure.performedPeriod?.start, zone);

/** The days of a claim's items. */
export const claimDays = ({ item, billablePeriod }: Claim, zone: Zone): string[] =>
  (item ?? []).map(({ servicedDate, servicedPeriod }) =>
    plainDay(servicedDate ?? servicedPeriod?.start ?? billablePeriod?.start, zone),
  );

function plainDay(value: string | undefined, { timeZone }: Zone): string {
  const date = serviceDate(value ?? '', timeZone);
  return date.is === 'day' ? date.day.toString() : date.text;
}

/** When something was done and by whom, for the summary. */
export interface Done {
  date: string;
  provider: string;
}

/** Said where the chart names nobody. */
const NOBODY = 'not named';

/** When a procedure or claim took place, and who performed or billed it. */
export function doneBy(resource: FhirResource | undefined, zone: Zone): Done {
  switch (resource?.resourceType) {
    case 'Procedure':
      return {
        date: dayOf(resource, zone),
        provider: nameOf(resource.performer?.[0]?.actor),
      };
    case 'Claim':
      return {
        date: claimDays(resource, zone)[0] ?? '',
        provider: nameOf(resource.careTeam?.[0]?.provider ?? resource.provider),
      };
    default:
      return { date: '', provider: NOBODY };
  }
}

const nameOf = (provider: Reference | undefined): string =>
  referenceKey(provider) ?? provider?.identifier?.value ?? provider?.display ?? NOBODY;

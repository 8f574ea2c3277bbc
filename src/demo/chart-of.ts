import type { Coverage, FhirResource } from 'fhir/r4';
import { coverage, patient } from './builders.ts';
import type { Payer } from './places.ts';
import { paidClaim } from './records.ts';
import type { SampleChart } from './sample.ts';

/** Who a story is about. */
export interface Person {
  id: string;
  given: string;
  family: string;
  gender?: 'female' | 'male' | 'unknown';
  born: string;
  payer: Payer;
  story: string;
  coverage?: Partial<Coverage>;
}

/** A patient with a coverage and claims of other providers, so that sessions can be counted. */
export function chartOf(
  today: Temporal.PlainDate,
  person: Person,
  resources: readonly FhirResource[],
  requests: SampleChart['requests'],
): SampleChart {
  const { id, given, family, gender = 'unknown', born, payer, story } = person;
  return {
    id,
    story,
    resources: [
      patient(id, given, family, gender, born),
      coverage(id, payer, today.subtract({ months: 40 }), person.coverage),
      paidClaim(`${id}-history`, id, payer, [
        { code: '99213', day: today.subtract({ months: 30 }) },
        { code: '99213', day: today.subtract({ months: 1, days: 3 }) },
      ]),
      ...resources,
    ],
    requests,
  };
}

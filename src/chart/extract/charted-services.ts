import type { CodeableConcept } from 'fhir/r4';
import { codesIn, keyOf } from '../../fhir/coding.ts';
import { PROCEDURE_SYSTEMS } from '../../terminology/systems.ts';
import type { ChartSource } from '../chart-source.ts';
import type { Evidence, Origin } from '../fact.ts';
import { dayOf } from './observations.ts';

/** A service that took place, by its billing code. */
export interface ChartedService {
  origin: Extract<Origin, 'procedure' | 'claim'>;
  day?: Temporal.PlainDate;
  evidence: Evidence;
}

/** The services of some codes that are charted as done or were claimed by anybody. */
export const chartedServices = (
  source: ChartSource,
  codes: ReadonlySet<string>,
): ChartedService[] => [
  ...source
    .ofType('Procedure')
    .filter(({ status, code }) => status === 'completed' && isOneOf(codes, code))
    .map((one) => {
      const performed = one.performedDateTime ?? one.performedPeriod?.start;
      return service('procedure', keyOf(one), dayOf(source, performed));
    }),
  ...source.ofType('ExplanationOfBenefit').flatMap((claim) =>
    (claim.item ?? [])
      .filter(({ productOrService }) => isOneOf(codes, productOrService))
      .map(({ servicedDate, servicedPeriod }) => {
        const served = servicedDate ?? servicedPeriod?.start ?? claim.billablePeriod?.start;
        return service('claim', keyOf(claim), dayOf(source, served));
      }),
  ),
];

const isOneOf = (codes: ReadonlySet<string>, concept: CodeableConcept | undefined): boolean =>
  PROCEDURE_SYSTEMS.some((system) => codesIn(system, concept).some((code) => codes.has(code)));

const service = (
  origin: ChartedService['origin'],
  reference: string,
  day: Temporal.PlainDate | undefined,
): ChartedService => ({
  origin,
  ...(day && { day }),
  evidence: { reference, ...(day && { date: day.toString() }) },
});

import type { Extension } from 'fhir/r4';
import type { CrdVersion } from '../src/cds/crd.ts';
import { type OrderStanding, type Reason, statementOf } from './coverage-statement.ts';

/** https://hl7.org/fhir/us/davinci-crd/StructureDefinition-ext-coverage-information.html */
export const COVERAGE_INFORMATION =
  'http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information';

const REASON_CODES = 'http://hl7.org/fhir/us/davinci-crd/CodeSystem/temp';

/**
 * What may honestly be said of an order's coverage by someone who is not the payer, as the extension
 * of Da Vinci CRD. It is never `covered`, `not-covered` or `no-auth`, and asks for no documentation.
 */
export function coverageInformation(standing: OrderStanding): Extension {
  const { coverage, today, id, version } = standing;
  const { covered, priorAuthorization, authorizationNumber, reasons } = statementOf(standing);
  const isConditional = [covered, priorAuthorization].includes('conditional');
  return {
    url: COVERAGE_INFORMATION,
    extension: [
      { url: 'coverage', valueReference: coverage },
      { url: 'covered', valueCode: covered },
      { url: 'pa-needed', valueCode: priorAuthorization },
      // What else decides is the payer's to know.
      ...(isConditional ? [{ url: 'info-needed', valueCode: 'OTH' }] : []),
      ...reasons.map((reason) => reasonExtension(reason, version)),
      { url: 'date', valueDate: today.toString() },
      { url: 'coverage-assertion-id', valueString: id },
      ...(authorizationNumber
        ? [{ url: 'satisfied-pa-id', valueString: authorizationNumber }]
        : []),
    ],
  };
}

/** Codes of reasons came with CRD 2.2; words are there in every version. */
const reasonExtension = ({ code, text }: Reason, version: CrdVersion): Extension => ({
  url: 'reason',
  valueCodeableConcept: {
    ...(code && version === '2.2' && { coding: [{ system: REASON_CODES, code }] }),
    text,
  },
});

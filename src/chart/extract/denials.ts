import type { ClaimResponse, CodeableConcept, ExplanationOfBenefit } from 'fhir/r4';
import { codingsOf, keyOf } from '../../fhir/coding.ts';
import { serviceDate } from '../../fhir/service-date.ts';
import { ADJUSTMENT_REASONS, rulesBehind } from '../../terminology/denial-reasons.ts';
import { procedureCode } from '../../terminology/procedure-codes.ts';
import { type ChartSource, resolveAs } from '../chart-source.ts';
import { billingCode } from './name-line.ts';

/** One reason for which a payer paid nothing, or less, for one line. */
export interface Denial {
  /** The answer it stands in, with the line's number. */
  line: string;
  /** The claim adjustment reason code, such as `50`. */
  reason: string;
  /** Rules that would have caught it. */
  rules: string[];
  /** The day of the payer's answer. */
  day: Temporal.PlainDate;
}

type Adjudicated = ClaimResponse | ExplanationOfBenefit;

/** What payers denied of this patient's pain procedures, tied to the rules (issue "Denials"). */
export function readDenials(source: ChartSource): Denial[] {
  const answers: Adjudicated[] = [
    ...source.ofType('ExplanationOfBenefit'),
    ...source.ofType('ClaimResponse'),
  ];
  const ofClaims = answers.filter(({ use }) => use !== 'preauthorization');
  return ofClaims.flatMap((answer) => denialsIn(source, answer));
}

function denialsIn(source: ChartSource, answer: Adjudicated): Denial[] {
  const { created } = answer;
  const date = serviceDate(created ?? '', source.timeZone);
  if (date.is !== 'day') return [];
  return itemsOf(source, answer).flatMap(({ sequence, code, reasons }) =>
    reasons.flatMap((reason) => {
      const rules = rulesBehind(reason, procedureCode(code)?.family);
      if (rules.length === 0) return [];
      return [{ line: `${keyOf(answer)}#${sequence}`, reason, rules, day: date.day }];
    }),
  );
}

interface AdjudicatedItem {
  sequence: number;
  code: string;
  reasons: string[];
}

/** The codes of a ClaimResponse stand in the claim it answers. */
function itemsOf(source: ChartSource, answer: Adjudicated): AdjudicatedItem[] {
  if (answer.resourceType === 'ExplanationOfBenefit') {
    return (answer.item ?? []).map((item) => ({
      sequence: item.sequence,
      code: codeOf(item.productOrService),
      reasons: reasonsIn(item.adjudication),
    }));
  }
  const claim = resolveAs(source, 'Claim', answer.request, answer);
  return (answer.item ?? []).map(({ itemSequence, adjudication }) => {
    const asked = claim?.item?.find(({ sequence }) => sequence === itemSequence);
    return {
      sequence: itemSequence,
      code: codeOf(asked?.productOrService),
      reasons: reasonsIn(adjudication),
    };
  });
}

const codeOf = (codeConcept: CodeableConcept = {}): string => billingCode({ codeConcept }) ?? '';

const reasonsIn = (
  adjudications: readonly { reason?: CodeableConcept | undefined }[] | undefined,
): string[] => [
  ...new Set(
    (adjudications ?? [])
      .flatMap(({ reason }) => codingsOf(reason))
      .filter(({ system }) => system === undefined || ADJUSTMENT_REASONS.includes(system))
      .map(({ code }) => code),
  ),
];

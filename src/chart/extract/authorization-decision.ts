import type {
  ClaimResponse,
  ClaimResponseItem,
  ClaimResponseItemAdjudication,
  Extension,
} from 'fhir/r4';
import { codingsOf } from '../../fhir/coding.ts';
import type { Authorization } from '../authorization.ts';

/** Da Vinci PAS review action codes (X12 306) that grant, refuse or leave open. */
const ACTIONS: ReadonlyMap<string, Authorization['decision']> = new Map([
  ['A1', 'approved'],
  ['A2', 'approved'],
  ['A3', 'denied'],
  ['A4', 'pending'],
  ['A6', 'approved'],
  ['C', 'denied'],
  ['CT', 'pending'],
  ['NA', 'approved'],
]);

const REFUSED =
  /\b(?:denied|denial|deny|rejected|not (?:approved|certified|authorized|affirmed)|non-?(?:certified|affirm\w*)|partial affirmation denied|void(?:ed)?)\b/i;
const OPEN = /\b(?:pend(?:ed|ing)|in review|under review|queued|more information)\b/i;

/**
 * What the payer decided. A coded review action counts most, then words, then the outcome: an
 * answer that is complete and refuses nothing is an approval.
 */
export function decisionOf(answer: ClaimResponse): Authorization['decision'] {
  const adjudications = [...(answer.item ?? []), ...(answer.addItem ?? [])].flatMap(
    ({ adjudication }) => adjudication ?? [],
  );
  const actions = adjudications.flatMap(actionOf);
  if (actions.length > 0) return worst(actions);
  const words = [answer.disposition ?? '', ...adjudications.map(wordsOf)].join(' ');
  if (REFUSED.test(words)) return 'denied';
  if (OPEN.test(words) || answer.outcome === 'queued') return 'pending';
  return answer.outcome === 'error' ? 'denied' : 'approved';
}

/** What was decided of one line, where a review action says so. */
export function decisionOfItem({
  adjudication,
}: Pick<ClaimResponseItem, 'adjudication'>): Authorization['decision'] | undefined {
  const actions = adjudication.flatMap(actionOf);
  return actions.length > 0 ? worst(actions) : undefined;
}

/** One line that is granted is enough to have an authorization; the items say for what. */
function worst(actions: readonly Authorization['decision'][]): Authorization['decision'] {
  if (actions.includes('approved')) return 'approved';
  return actions.includes('pending') ? 'pending' : 'denied';
}

function actionOf({ extension }: ClaimResponseItemAdjudication): Authorization['decision'][] {
  return inside(extension).flatMap(({ valueCodeableConcept, valueCode }) =>
    [...codingsOf(valueCodeableConcept).map(({ code }) => code), valueCode ?? ''].flatMap(
      (code) => ACTIONS.get(code) ?? [],
    ),
  );
}

const inside = (extensions: readonly Extension[] | undefined): Extension[] =>
  (extensions ?? []).flatMap((one) => [one, ...inside(one.extension)]);

const wordsOf = ({ category, reason }: ClaimResponseItemAdjudication): string =>
  [category, reason]
    .flatMap((concept) => [
      concept?.text ?? '',
      ...codingsOf(concept).flatMap(({ code, display }) => [code, display ?? '']),
    ])
    .join(' ');

import type {
  ClaimResponse,
  ClaimResponseItem,
  ClaimResponseItemAdjudication,
  Extension,
} from 'fhir/r4';
import { codingsOf } from '../../fhir/coding.ts';
import type { Authorization } from '../authorization.ts';
import { decisionInWords } from './decision-in-words.ts';

type Decision = Authorization['decision'];

/** Da Vinci PAS review action codes (X12 306) that grant, refuse or leave open. */
const ACTIONS: ReadonlyMap<string, Decision> = new Map([
  ['A1', 'approved'],
  ['A2', 'approved'],
  ['A3', 'denied'],
  ['A4', 'pending'],
  ['A6', 'approved'],
  ['C', 'denied'],
  ['CT', 'pending'],
  ['NA', 'approved'],
]);

/**
 * What the payer decided. What is said of the lines counts most, then words about the whole, then
 * the outcome: an answer that is complete and refuses nothing is an approval.
 */
export function decisionOf(answer: ClaimResponse): Decision {
  const asked = (answer.item ?? []).map(decisionOfItem);
  const added = (answer.addItem ?? []).map(decisionOfItem);
  const decided = [...asked, ...added].filter((one) => one !== undefined);
  if (decided.includes('approved')) return 'approved';
  if (asked.length > 0 && !asked.includes(undefined)) return milder(decided);
  const inWords = decisionInWords(answer.disposition ?? '');
  if (inWords) return inWords;
  if (decided.length > 0) return milder(decided);
  if (answer.outcome === 'queued' || answer.outcome === 'partial') return 'pending';
  return answer.outcome === 'error' ? 'denied' : 'approved';
}

/** What was decided of one line, where a review action or words say so. */
export function decisionOfItem({
  adjudication = [],
}: Partial<Pick<ClaimResponseItem, 'adjudication'>>): Decision | undefined {
  const actions = adjudication.flatMap(actionOf);
  return actions.length > 0
    ? milder(actions)
    : decisionInWords(adjudication.map(wordsOf).join(' ').trim());
}

/** One line that is granted is enough to have an authorization; the items say for what. */
function milder(decisions: readonly Decision[]): Decision {
  if (decisions.includes('approved')) return 'approved';
  return decisions.includes('pending') ? 'pending' : 'denied';
}

function actionOf({ extension }: ClaimResponseItemAdjudication): Decision[] {
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

import type { Sentence } from '../../note/sentences.ts';
import {
  readDefinitiveReasons,
  readDefinitiveReasonsInNote,
  readStandingOrders,
  readTestReasons,
} from '../../note/statements/drug-test-orders.ts';
import { readDrugTestRisk } from '../../note/statements/drug-tests.ts';
import { type Fact, type Statement, weigh } from '../fact.ts';
import { type ProcedureLine, statementOf } from './line.ts';
import { type EverythingSaid, evidenceOf, type PatientWords } from './patient-words.ts';
import { statementsIn, type WordReader } from './words-read.ts';

/** Several reasons never contradict each other. */
const always = { same: () => true };
const ANY = /\S/;

/** What a reader finds, with as many words around it as a reader takes in. */
const quotesIn = (told: readonly PatientWords[], reader: WordReader<string>): Statement<string>[] =>
  statementsIn(told, reader).map((one) => ({ ...one, value: one.evidence.quote ?? one.value }));

const isLine = ({ origin }: PatientWords): boolean => origin !== 'note';

/** Words for everybody give no reason for this patient. */
const isForAll = (words: string): boolean =>
  /\b(?:every|each|all) (?:\w+ )?(?:patients?|visits?|appointments?)\b|\bstanding order\b|\bprotocol\b/i.test(
    words,
  );

/**
 * Why this patient is tested now: what the order itself says in words, then what a note of its days
 * says of the test, or of the patient beside the test.
 */
export const testRationaleFact = ({ told, unread }: EverythingSaid): Fact<string> =>
  weigh(
    [
      ...quotesIn(told.filter(isLine), { hint: ANY, read: readTestReasons }),
      ...told.flatMap((words) => stated(words, words.reading.statements.drugTestReason)),
      ...quotesIn(
        told.filter((words) => !isLine(words) && OF_A_TEST.test(words.text)),
        { hint: ANY, read: readReasonsBeside },
      ),
    ].filter(({ value }) => !isForAll(value)),
    unread,
    always,
  );

/** A risk that a note names may be that of a procedure; the tier of opioid therapy is another fact. */
const readReasonsBeside = (sentences: readonly Sentence[]) =>
  readTestReasons(sentences).filter(({ value }) => !/risk$/i.test(value));

/**
 * Why a particular drug, or so many classes, must be told apart. An order that only names its test
 * as definitive gives no reason.
 */
export const definitiveRationaleFact = ({ told, unread }: EverythingSaid): Fact<string> =>
  weigh(
    [
      ...quotesIn(told.filter(isLine), { hint: ANY, read: readDefinitiveReasons }),
      ...told
        .filter((words) => !isLine(words))
        .flatMap((words) => stated(words, words.reading.statements.drugTestConfirmation)),
      ...quotesIn(
        told.filter((words) => !isLine(words)),
        { hint: ANY, read: readDefinitiveReasonsInNote },
      ),
    ],
    unread,
    always,
  );

const stated = (
  words: PatientWords,
  found: { value: string; quote: string } | null,
): Statement<string>[] =>
  found
    ? [{ value: found.quote, origin: words.origin, evidence: evidenceOf(words, found.quote) }]
    : [];

const STANDING = {
  hint: /standing|every|each|\ball\b|routine|protocol|policy/i,
  read: readStandingOrders,
};
const OF_A_TEST = /\bUD[TS]\b|\burine (?:drug|tox)|\bdrug (?:screen|test)|\btox/i;

/**
 * Words that order tests for every visit or every patient: on the order, or as its repetition. What
 * a note says of the clinic's ways cannot be tied to the order.
 */
export const standingOrderFact = (
  lines: readonly ProcedureLine[],
  { told, unread }: EverythingSaid,
): Fact<string> =>
  weigh(
    [
      ...lines.flatMap((line) =>
        line.repeats === undefined ? [] : [statementOf(line, line.repeats)],
      ),
      ...quotesIn(told.filter(isLine), STANDING),
      ...quotesIn(
        told.filter((words) => !isLine(words)),
        STANDING,
      )
        .filter(({ value }) => OF_A_TEST.test(value))
        .map((one) => ({ ...one, loose: true as const })),
    ],
    told.some(isLine) || lines.length > 0 ? [] : unread,
    always,
  );

const RISK = { hint: /\brisk\b/i, read: risksIn };

/** The risk that the chart assigns to opioid therapy; on an order for a test, any risk is that. */
export const riskTierFact = ({ told, unread }: EverythingSaid): Fact<string> =>
  weigh(
    [
      ...statementsIn(told.filter(isLine), RISK),
      ...told.flatMap((words) => {
        const risk = words.reading.statements.drugTestRisk;
        return risk ? stated(words, { ...risk }).map((one) => ({ ...one, value: risk.value })) : [];
      }),
    ],
    unread,
    { same: Object.is },
  );

function risksIn(sentences: readonly Sentence[]) {
  const ABOUT = 'UDT: ';
  return sentences.flatMap((sentence) => {
    const found = readDrugTestRisk([{ ...sentence, text: ABOUT + sentence.text }]);
    if (!found) return [];
    const { value, start, end } = found;
    return [{ value, start: start - ABOUT.length, end: end - ABOUT.length }];
  });
}

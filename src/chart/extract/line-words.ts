import { readConsent } from '../../note/consent.ts';
import type { VisitStatements } from '../../note/note-statements.ts';
import { quoteOf } from '../../note/quote.ts';
import { readSentences, type Sentence } from '../../note/sentences.ts';
import { readSedationReason } from '../../note/statements/sedation.ts';
import { readVisitStatements } from '../../note/statements.ts';
import { rememberTexts } from '../remember-texts.ts';
import { type InWhole, toldInWhole } from './whole-text.ts';

/** What the words on a line tell, whoever's line it is. */
interface LineWords {
  statements: () => VisitStatements;
  /** The words that tell of consent. */
  consent?: string;
  procedure: InWhole;
}

/** Reads what a person wrote on an order, a procedure or a claim. */
export const lineWords = rememberTexts((text): LineWords => {
  const sentences = readSentences(text).map(asMeant);
  const consent = sentences.find((sentence) => readConsent(sentence.text))?.text;
  let statements: VisitStatements | undefined;
  return {
    statements() {
      statements ??= withReason(
        readVisitStatements(sentences, text, (at) => quoteOf(text, at, sentences)),
        sentences,
      );
      return statements;
    },
    ...(consent && { consent }),
    procedure: toldInWhole(text, sentences),
  };
});

/** An order is read as a whole: its remark gives the reason without naming sedation again. */
function withReason(statements: VisitStatements, sentences: readonly Sentence[]): VisitStatements {
  if (!statements.sedation || statements.sedationReason) return statements;
  const reason = sentences.find((one) =>
    readSedationReason([{ ...one, text: `sedation for ${one.text}` }]),
  );
  if (!reason) return statements;
  const { text: quote, start } = reason;
  return {
    ...statements,
    sedationReason: { value: quote, quote, start, end: start + quote.length },
  };
}

/** What an order plans is what it orders. */
const asMeant = (sentence: Sentence): Sentence =>
  sentence.occurrence === 'planned' ? { ...sentence, occurrence: 'performed' } : sentence;

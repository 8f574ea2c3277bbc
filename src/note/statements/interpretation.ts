import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { wordsIn } from './matching.ts';

const HEADED =
  /(?:^|[\n.,][ \t]{0,4})(?:(?:ultraso\w+|sonograph\w+|US|fluoroscop\w+|image|imaging|radiolog\w+|arthrogra\w+|epidurogra\w+|diagnostic) (?:guidance )?(?:(?:and|&) )?(?:findings?|interpretation|report)|(?:interpretation|findings) of (?:the )?(?:images?|ultraso\w+|fluoroscop\w+|epidurogra\w+|arthrogra\w+)|interpretation|epidurogram|arthrogram)[ \t]{0,4}:[\s,]{0,6}((?:[^\n.;]|\.(?=\d)){3,120})/i;
const IN_WORDS =
  /\b(?:ultraso(?:und|nograph\w*)|sonograph\w*|images?|fluoroscop\w*)\b[^.;]{0,50}\b(?:demonstrat\w+|reveal\w+|show(?:ed|s|ing))\b[^.;]{3,80}/gi;

/** What the guiding image showed: under a heading of its own, else in so many words. */
export function readInterpretation(
  sentences: readonly Sentence[],
  text: string,
): Found<string> | undefined {
  const match = HEADED.exec(text);
  if (match?.[1]) {
    const end = match.index + match[0].length;
    return { value: match[1].trim(), start: end - match[1].length, end };
  }
  return wordsIn(
    sentences.filter(({ occurrence }) => occurrence === 'performed'),
    IN_WORDS,
  );
}

import type { Sentence } from '../sentences.ts';
import { type Found, matchesOf, shifted, spanOf } from '../span.ts';
import { isDenied, isOfThisVisit } from './matching.ts';

/** What was done with a pump and by whom. */
export interface ToldService {
  isRefilled?: true;
  isAnalyzed?: true;
  by?: 'physician' | 'staff';
  needsPhysician?: true;
  isCompounded?: true;
}

const REFILLED =
  /\b(?:re-?filled|refill (?:was )?(?:performed|completed|done)|pump refill)\b(?! (?:date|due|interval|in|on|scheduled))/gi;
const ANALYZED = /\binterrogat\w+|\btelemetry\b|\banaly[sz](?:ed|is)\b/gi;
const NEXT = /\b(?:next|due|until|before|schedul\w+|return\w*)\b[^.;\n]{0,30}$/i;
const DONE = String.raw`\b(?:re-?fill\w*|access\w*|re-?program\w*|perform\w*|done)\b[^.;\n]{0,60}\bby (?:the |a |an |our |clinic )*`;
const PHYSICIAN = new RegExp(
  String.raw`${DONE}(?:physician\b(?! assistant)|doctor\b|Dr\b|myself\b|me\b)|\bI (?:personally )?(?:re-?filled|accessed|re-?programmed|performed)\b`,
  'gi',
);
const STAFF = new RegExp(
  String.raw`${DONE}(?:(?:registered |infusion |staff )?nurse\b(?! practitioner)|RN\b|LPN\b|medical assistant\b|staff\b|technician\b)`,
  'gi',
);
const NEEDED =
  /\b(?:requir\w+|need\w*|necessitat\w+)\b[^.;\n]{0,40}\b(?:physician|doctor)(?:['’]s)?\b(?! assistant)/gi;
const COMPOUNDED = /\bcompound(?:ed|ing)\b/gi;

/** What was done with a pump at this visit and by whom; several sentences together. */
export function readPumpService(sentences: readonly Sentence[]): Found<ToldService>[] {
  const told = sentences.filter(isOfThisVisit);
  const found = <T extends ToldService>(pattern: RegExp, value: T): Found<ToldService>[] =>
    told.flatMap(({ text, start }) =>
      matchesOf(pattern, text)
        .filter(({ index }) => !isDenied(text, index) && !NEXT.test(text.slice(0, index)))
        .map((match) => shifted({ value, ...spanOf(match) }, start)),
    );
  return [
    ...found(REFILLED, { isRefilled: true }),
    ...found(ANALYZED, { isAnalyzed: true }),
    ...found(PHYSICIAN, { by: 'physician' }),
    ...found(STAFF, { by: 'staff' }),
    ...found(NEEDED, { needsPhysician: true }),
    ...found(COMPOUNDED, { isCompounded: true }),
  ];
}

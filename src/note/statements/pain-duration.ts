import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { daysOf, STRETCH } from './days.ts';
import { allIn, isTold } from './matching.ts';

const PAIN = String.raw`(?:pain|symptoms?|ache|aching|headaches?|sciatica|radicul\w+|numbness|discomfort|neuralgia|coccydynia)`;
/** "Pain for 6 months", "6-month history of pain", "onset 3 weeks ago", "pain x 14 mo". */
const LASTED = [
  String.raw`\b${PAIN}\b(?![^.;]{0,60}\b(?:relief|free|better|resolved|gone))[^.;\d]{0,50}?\b(?:for|of|lasting|x|since|over|duration)\s${STRETCH}\b(?! (?:relief|after|of relief))`,
  String.raw`\b${STRETCH}\s(?:history|hx|course)\sof\b[^.;]{0,40}\b${PAIN}`,
  String.raw`\b${STRETCH}\sof\s(?:\w+\s){0,5}?${PAIN}\b`,
  String.raw`\b(?:onset|injured|injury|${PAIN}\b[^.;\d]{0,40}\b(?:began|started|developed|beginning))\b[^.;\d]{0,25}\b${STRETCH}\sago\b`,
  String.raw`\b(?:duration|onset)\s?:\s?${STRETCH}\b`,
  String.raw`\b${PAIN}\b[^.;\d]{0,30}\bx\s?${STRETCH}\b`,
].map((source) => new RegExp(source, 'gi'));

/** Relief that lasted is no pain that did. */
const RELIEVED =
  /\b(?:relief|relieved|improve\w*|pain[- ]free|helped|took away|kept (?:him|her)|good for)\b|%/i;

/** How long the pain had lasted, the longest stretch told. */
export function readPainDuration(sentences: readonly Sentence[]): Found<number> | undefined {
  const told = sentences.filter((one) => isTold(one) && !RELIEVED.test(one.text));
  const found = LASTED.flatMap((pattern) =>
    allIn(told, pattern, ([, number, unit]) => daysOf(number, unit)),
  );
  return found
    .filter(({ value }) => value >= 1)
    .reduce<Found<number> | undefined>(
      (longest, one) => (longest && longest.value >= one.value ? longest : one),
      undefined,
    );
}

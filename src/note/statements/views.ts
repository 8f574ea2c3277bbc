import type { Sentence } from '../sentences.ts';
import { type Found, findFirst, shifted } from '../span.ts';
import { allIn, isOfThisVisit } from './matching.ts';
import { NUMBER, numberOf } from './numbers.ts';

const COUNTED = new RegExp(
  String.raw`\b${NUMBER}[- ](?:(?:orthogonal|fluoroscopic|different|separate|spot|x-?ray)[- ])?(?:views?|planes?|projections?)\b`,
  'gi',
);
const MULTIPLE =
  /\b(?:multiple|biplanar?|multi-?planar|orthogonal)(?: \w+)? ?(?:views?|planes?|projections?|images?|fluoroscopy)?\b/gi;
const NAMED: readonly RegExp[] = [
  /\b(?:A\/?P|PA|anter(?:o|ior)[- ]?posterior)\b(?!-)/,
  /(?<!contra)\blat(?:eral)?(?=\/| (?:view|radiograph|projection|image|fluoro|x-?ray|film|was|on|and|imag)|\s*$|[,.;)]|s?\b.{0,25}\b(?:views?|projections?|imag\w+|fluoro\w*)\b)/i,
  /\b(?<!contralateral )oblique(?=\/| ?(?:view|projection|image|fluoro|beam|and|was|angle)|[,.;)]|.{0,25}\b(?:views?|projections?|imag\w+|fluoro\w*)\b)/i,
  /\b(?:contralateral oblique|CLO)\b/i,
];
const IMAGED = /fluoro|view|x-?ray|imag|c-arm|project|film|\bAP\b/i;

/** How many views the needle was seen in: as counted, or as many as are named. */
export function readFluoroscopicViews(sentences: readonly Sentence[]): Found<number> | undefined {
  const now = sentences.filter((one) => isOfThisVisit(one) && one.kind !== 'history');
  const counted = allIn(now, COUNTED, ([, words]) => numberOf(words));
  const several = allIn(now, MULTIPLE, () => 2);
  const named = now
    .filter(({ text }) => IMAGED.test(text))
    .flatMap(({ text, start }) =>
      NAMED.flatMap((pattern, view) => {
        const found = findFirst(pattern, text, view);
        return found ? [shifted(found, start)] : [];
      }),
    );
  const [first] = named;
  const distinct = new Set(named.map(({ value }) => value)).size;
  const all = [...counted, ...several, ...(first ? [{ ...first, value: distinct }] : [])];
  return all.reduce<Found<number> | undefined>(
    (most, one) => (most && most.value >= one.value ? most : one),
    undefined,
  );
}

import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { isOfThisVisit, wordsIn } from './matching.ts';

const AGENT = '(?:contrast|omnipaque|isovue|iohexol|iopamidol|gadolinium|magnevist|dye)';
const SPREAD = new RegExp(
  [
    String.raw`\b${AGENT}\b[^.;]{0,80}\b(?:spread|flow|outlin|fill|uptake|pattern|confirm|show|demonstrat|reveal|rose|ran|track|streamed|stained|pooled)\w*\b[^.;]{0,60}`,
    String.raw`\b(?:good|excellent|adequate|appropriate|epidural|perineural|linear|vacuolated) (?:\w+ ){0,2}(?:spread|flow|uptake)\b[^.;]{0,60}`,
    String.raw`\bepidurogra(?:m|phy)\b[^.;]{0,10}\b(?:show|reveal|demonstrat|confirm|was)\w*\b[^.;]{0,60}`,
    String.raw`\bspread (?:to|of|along|in|into) [^.;]{3,60}`,
  ].join('|'),
  'gi',
);
const MEDICATED = /\b(?:medication|injectate|an(?:a)?esthetic)\b/i;

/** How the contrast spread, or what the epidurogram showed. */
export const readContrastSpread = (sentences: readonly Sentence[]): Found<string> | undefined =>
  wordsIn(
    sentences.filter((one) => isOfThisVisit(one) && !MEDICATED.test(one.text)),
    SPREAD,
  );

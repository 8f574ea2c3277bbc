import type { Sentence } from '../sentences.ts';
import { type Found, matchesOf, shifted, spanOf } from '../span.ts';
import { isDenied, isOfThisVisit } from './matching.ts';

/** The container a drug came from, with the words that may tell which drug it was. */
export interface ToldContainer {
  container: 'single-dose' | 'multi-dose';
  /** Those behind "vial of", which name the drug for sure, else those in front. */
  words: string;
  isNamed: boolean;
}

const VESSEL = '(?:vials?|ampules?|ampoules?|syringes?|containers?)';
const CONTAINERS = new RegExp(
  [
    String.raw`(?<single>\bsingle[- ](?:dose|use|patient)(?:[- ]\w+)? ${VESSEL}\b|\bSDVs?\b)`,
    String.raw`(?<multi>\bmulti(?:ple)?[- ]?(?:dose|use)(?:[- ]\w+)? ${VESSEL}\b|\bMDVs?\b)`,
  ].join('|'),
  'gi',
);

/** Whether drugs of this visit came from containers for one dose or for several. */
export const readContainers = (sentences: readonly Sentence[]): Found<ToldContainer>[] =>
  sentences.filter(isOfThisVisit).flatMap(({ text, start }) =>
    matchesOf(CONTAINERS, text)
      .filter(({ index }) => !isDenied(text, index))
      .map((match) => {
        const container = match.groups?.single ? ('single-dose' as const) : ('multi-dose' as const);
        const behind = text.slice(match.index + match[0].length);
        const isNamed = /^ (?:of|containing) /.test(behind);
        const words = isNamed ? behind : text.slice(0, match.index);
        return shifted({ value: { container, words, isNamed }, ...spanOf(match) }, start);
      }),
  );

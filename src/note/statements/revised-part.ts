import type { Sentence } from '../sentences.ts';
import { type Found, matchesOf, shifted, spanOf } from '../span.ts';
import { isDenied } from './matching.ts';

const LEAD = '(?:leads?|electrodes?|arrays?|paddles?)';
const GENERATOR = '(?:generators?|batter(?:y|ies)|IPG|pulse generators?)';
const PART = `(?:(?<lead>${LEAD})|(?<generator>${GENERATOR}))`;
const ACT = String.raw`(?:revis(?:ion|ed|e|ing)|remov(?:al|ed|e|ing)|replac(?:ement|ed|e|ing)|explant\w*|exchang(?:e|ed|ing)|reposition\w*)`;
const NO_STOP = String.raw`(?:(?!\b(?:leads?|electrodes?|arrays?|generators?|batter(?:y|ies)|IPG)\b)[^.;\n])`;
const REVISED: readonly RegExp[] = [
  new RegExp(String.raw`\b${ACT}\b${NO_STOP}{0,50}\b${PART}\b`, 'gi'),
  new RegExp(String.raw`\b${PART}\b${NO_STOP}{0,30}\b${ACT}\b`, 'gi'),
];

/** The parts of a stimulator that were removed, revised or replaced, each once. */
export const readRevisedParts = (sentences: readonly Sentence[]): Found<'lead' | 'generator'>[] => {
  const found = sentences
    .filter(({ kind, occurrence }) => kind !== 'consent' && occurrence === 'performed')
    .flatMap(({ text, start }) =>
      REVISED.flatMap((pattern) => matchesOf(pattern, text))
        .filter(({ 0: words, index }) => !/\bnot\b/i.test(words) && !isDenied(text, index))
        .map((match) => {
          const value = match.groups?.lead ? ('lead' as const) : ('generator' as const);
          return shifted({ value, ...spanOf(match) }, start);
        }),
    );
  return [...new Map(found.map((one) => [one.value, one])).values()];
};

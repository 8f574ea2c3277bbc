import type { Sentence } from '../sentences.ts';
import { distinct, type Found } from '../span.ts';
import { isDenied, wordsIn } from './matching.ts';

const PSYCHOLOGY =
  /\bpsych(?:olog\w+|iatr\w+|osocial)? (?:\w+ )?(?:clearance|evaluation|eval|screen\w*|assessment|testing|consult\w*)\b[^.;]{0,40}|\bcleared by (?:\w+ )?psych\w+|\b(?:seen|evaluated|assessed) by (?:an? |the |our )?(?:\w+ ){0,2}psycholog\w+[^.;]{0,40}|\bpsychologist\b[^.;]{0,20}\b(?:saw|evaluated|assessed)\b[^.;]{0,40}|\bbehavioral health (?:evaluation|clearance|assessment)\b[^.;]{0,40}/gi;

/** Words by which an evaluation was made, whatever follows from it. */
const MADE =
  /\b(?:done|complet\w+|obtained|performed|cleared|passed|candidate|(?:recommend|advis)\w* against)\b/i;
const TO_COME =
  /\b(?:refer\w*|pending|schedul\w*|await\w*|will|order\w*|needs?|request\w*|plan\w*|to be|before|prior to|if|once|until|recommend\w*(?! against)|advis\w*(?! against))\b/i;

/** A psychological evaluation that took place. */
export const readPsychologicalEvaluation = (
  sentences: readonly Sentence[],
): Found<string> | undefined =>
  wordsIn(
    sentences.filter(
      ({ text, kind, occurrence }) =>
        kind !== 'plan' && (occurrence !== 'planned' || (MADE.test(text) && !TO_COME.test(text))),
    ),
    PSYCHOLOGY,
  );

const SEPARATE =
  /\b(?:significant(?:ly)?,? (?:and )?separate(?:ly)?|separate(?:ly)?,? (?:and )?(?:significant|distinct|identifiable))\b[^.;]{0,60}|\bseparate(?:ly)? (?:E ?(?:\/|&|and) ?M|evaluation|visit|office visit)\b[^.;]{0,40}|\b(?:decision for (?:today's )?(?:procedure|injection)|evaluation and management)\b[^.;]{0,30}\bseparate\w*|\bunrelated to (?:today's|the) procedure\b/gi;

/** Words that tell the visit apart from the procedure. */
export const readSeparateEvaluation = (sentences: readonly Sentence[]): Found<string> | undefined =>
  wordsIn(sentences, SEPARATE);

const SUBSTANCE =
  '(?:alcohol|etoh|tobacco|cigarettes?|illicit|recreational drugs?|drug use|substance|marijuana|cannabis|cocaine|heroin|opioid use disorder|methamphetamine)';
const USE = new RegExp(
  String.raw`\b(?:history of|current|active|uses?|using|drinks|abus\w+|dependence|addiction)\b[^.;]{0,25}\b${SUBSTANCE}\b|\b${SUBSTANCE}\b[^.;]{0,15}\b(?:abuse|use|dependence|disorder|addiction|daily)\b|\b(?:opioid|alcohol|substance|stimulant|cannabis) use disorder\b|(?<!(?:quit|stopped|former|ex-?|non-?) ?)\bsmok(?:es|er|ing)\b|\bden(?:ies|ied|ying)\b[^.;]{0,40}\b${SUBSTANCE}\b|\b(?:no|negative for)\b[^.;]{0,25}\b${SUBSTANCE}\b`,
  'gi',
);
const DENIES = /^(?:den(?:ies|ied|ying)|no\b|negative|never)/i;
const CONSENTED = /\bconsent|\b(?:avoid|no) (?:drinking|smoking)\b|\bprep/i;

/** What the note says of alcohol, tobacco and drugs of abuse. */
export const readSubstanceUse = (sentences: readonly Sentence[]): Found<'denied' | 'present'>[] =>
  distinct(
    sentences
      .filter(({ kind, text }) => kind !== 'plan' && kind !== 'consent' && !CONSENTED.test(text))
      .flatMap((sentence) =>
        [...sentence.text.matchAll(USE)].map(({ 0: words, index }) => ({
          value:
            DENIES.test(words) || isDenied(sentence.text, index)
              ? ('denied' as const)
              : ('present' as const),
          start: sentence.start + index,
          end: sentence.start + index + words.length,
        })),
      ),
  );

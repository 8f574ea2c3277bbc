import { readReliefPercents } from '../relief.ts';
import type { Sentence } from '../sentences.ts';
import { type Found, matchesOf } from '../span.ts';
import { isDenied } from './matching.ts';

/** A trial before an implant that words tell to be over, with the relief it gave where they say it. */
export interface ToldTrialWords {
  percent?: number;
}

const STIMULATOR =
  '(?:stimulat\\w+|stim|SCS|DCS|DRGS?|neuromodulation|dorsal (?:column|root ganglion))';
const OF_STIMULATOR = new RegExp(
  String.raw`\b${STIMULATOR}\b[^.;\n]{0,25}?\btrial\b(?! of (?:PT|physical|gabapentin|medic\w+))|\btrial\b[^.;\n]{0,25}?\b${STIMULATOR}\b|\btrial leads?\b`,
  'gi',
);
const DRUG =
  '(?:intrathecal|intraspinal|pump|morphine|hydromorphone|fentanyl|sufentanil|ziconotide|epidural catheter)';
const OF_PUMP = new RegExp(
  String.raw`\b${DRUG}\b[^.;\n]{0,25}?\btrial\b|\btrial\b[^.;\n]{0,25}?\b${DRUG}\b`,
  'gi',
);
/** Words before it by which it is still to come, or only spoken of. */
const TO_COME =
  /\b(?:plan\w*|schedul\w*|will|recommend\w*|consider\w*|proceed\w*|candidate|interest\w*|discuss\w*|request\w*|authoriz\w*|await\w*|offer\w*|before|prior to|needs?|pending|if|would|may|for an?|refer\w*|wants?|wish\w*|options?|criteri\w+|requir\w+|goal)\b[^.;\n]{0,50}$/i;
/** Words by which it came to an end. */
const OVER =
  /\b(?:complet\w+|underwent|undergone|(?:un)?success\w*|fail\w*|(?:removed|pulled|explanted)|relief|reliev\w+|improve\w*|reduc\w+|better|during|after|following|s\/p|status[- ]post|ended|finished)\b|\d\s?(?:%|percent)|\bfrom \d{1,2} ?\/ ?10\b/i;
/** What another sentence about a number may be about instead. */
const OTHER = /\b(?:injections?|blocks?|ablations?|epidurals?|[A-Z]*ESIs?|MBBs?|RFA|therapy)\b/;
const SCORES = /\b(\d{1,2}) ?\/ ?10\b[^.;\n]{0,20}?\b(?:to|->|→) ?(\d{1,2}) ?\/ ?10\b/i;

/** Stimulator trials of the past, each with the relief told in its sentence or the next. */
export const readStimulatorTrials = (sentences: readonly Sentence[]): Found<ToldTrialWords>[] =>
  trialsIn(sentences, OF_STIMULATOR);

/** The same of trials of intraspinal drugs. */
export const readPumpTrials = (sentences: readonly Sentence[]): Found<ToldTrialWords>[] =>
  trialsIn(sentences, OF_PUMP);

const trialsIn = (sentences: readonly Sentence[], trial: RegExp): Found<ToldTrialWords>[] =>
  sentences.flatMap((sentence, index) => {
    const { text, start, kind, occurrence } = sentence;
    if (kind === 'consent' || occurrence === 'explained' || !OVER.test(text)) return [];
    const match = matchesOf(trial, text).find(
      (one) => !TO_COME.test(text.slice(0, one.index)) && !isDenied(text, one.index),
    );
    if (!match) return [];
    const next = sentences[index + 1];
    const percent =
      reliefIn(text) ?? (next && !OTHER.test(next.text) ? reliefIn(next.text) : undefined);
    return [
      {
        value: percent === undefined ? {} : { percent },
        start: start + match.index,
        end: start + match.index + match[0].length,
      },
    ];
  });

function reliefIn(text: string): number | undefined {
  const [stated] = readReliefPercents(text);
  if (stated) return stated.value;
  const [, before, after] = SCORES.exec(text) ?? [];
  if (before === undefined || after === undefined || Number(before) === 0) return undefined;
  return ((Number(before) - Number(after)) / Number(before)) * 100;
}

import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { isOfThisVisit } from './matching.ts';
import { NUMBER, numberOf } from './numbers.ts';

/** What a note tells of programming a stimulator. */
export interface ToldProgramming {
  /** How many parameters were changed; absent where they are not listed. */
  parameters?: number;
  /** Words that give a time. */
  minutes?: string;
}

/** The parameters by which programming is counted, each with the words that name it. */
const PARAMETERS: readonly RegExp[] = [
  /\bamplitudes?\b|\bintensity\b|\bvoltage\b|\bmilliamps?\b|\bcurrent (?:strength|output)\b/i,
  /\bpulse[- ]?widths?\b|\bPW\b/,
  /\bfrequenc(?:y|ies)\b|\b(?:pulse |stimulation )?rates?\b/i,
  /\b(?:contacts?|electrodes?|polarit(?:y|ies)|cathodes?|anodes?)\b/i,
  /\bcycl(?:e|ing)\b|\bduty cycle\b/i,
  /\bburst\b/i,
  /\bmagnet mode\b/i,
  /\bdose lock-?out\b/i,
  /\bpatient[- ]selectable\b/i,
  /\binterleav\w+/i,
  /\bclosed[- ]loop (?:parameters?|settings?)\b/i,
  /\bdetection (?:algorithms?|thresholds?)\b/i,
];
const CHANGED =
  /\b(?:adjust\w*|chang(?:e|ed|es|ing)|modif\w+|re-?programm?\w*|programm(?:ed|ing)|increas\w+|decreas\w+|titrat\w+|optimi[sz]\w+|set (?:to|at)|alter\w*)\b/i;
const UNCHANGED =
  /\b(?:no|without(?: any)?) (?:\w+ ){0,3}(?:chang\w+|adjust\w*|re-?programm\w+|modif\w+)|\b(?:was|were|are|is|remain\w*|left) (?:not (?:chang|adjust|modif)\w+|unchanged)|\bunchanged\b/i;
const COUNTED = new RegExp(
  String.raw`\b${NUMBER} (?:(?:stimulation|programming|different|separate) )?(?:parameters?|settings)\b`,
  'i',
);
const MINUTES =
  /\b(\d{1,3}(?:\s?(?:-|to)\s?\d{1,3})?\s?(?:minutes?|mins?))\b[^.;\n]{0,40}\b(?:programm?\w*|adjust\w*)|\b(?:programm?\w*|adjust\w*)\b[^.;\n]{0,50}?\b(\d{1,3}(?:\s?(?:-|to)\s?\d{1,3})?\s?(?:minutes?|mins?))\b/i;
const ABOUT =
  /\b(?:stimulat\w+|SCS|IPG|generator|device|implant|programm?\w*|parameters?|settings|amplitude|pulse[- ]?width)\b/i;

/** What was changed when a stimulator was programmed at this visit, all sentences together. */
export function readProgramming(sentences: readonly Sentence[]): Found<ToldProgramming>[] {
  const told = sentences.filter((one) => isOfThisVisit(one) && ABOUT.test(one.text));
  const active = told.filter(({ text }) => CHANGED.test(text) || MINUTES.test(text));
  const [first] = active;
  if (!first) return [];
  const changed = active.filter(({ text }) => CHANGED.test(text) && !UNCHANGED.test(text));
  const listed = PARAMETERS.filter((pattern) => changed.some(({ text }) => pattern.test(text)));
  const counted = changed.flatMap(({ text }) => numberOf(COUNTED.exec(text)?.[1]) ?? []);
  const parameters = Math.max(listed.length, ...counted);
  const minutes = active.flatMap(({ text }) => minutesIn(text))[0];
  const isUnchanged = changed.length === 0 && active.some(({ text }) => UNCHANGED.test(text));
  const value = {
    ...((parameters > 0 || isUnchanged) && { parameters }),
    ...(minutes !== undefined && { minutes }),
  };
  const place = changed[0] ?? first;
  return [{ value, start: place.start, end: place.start + place.text.length }];
}

function minutesIn(text: string): string[] {
  const match = MINUTES.exec(text);
  return match ? [match[1] ?? match[2] ?? ''] : [];
}

import type { Sentence } from '../sentences.ts';
import { type Found, matchesOf, shifted, spanOf } from '../span.ts';
import { isDenied, isOfThisVisit } from './matching.ts';

const DOSE = String.raw`\d{1,4}(?:[.,]\d{1,4})?\s?(?:mg|mcg|µg|ug|micrograms?|milligrams?|ml)\s?(?:\/|per|a|every)\s?(?:day|d|24 ?h(?:ours)?|hr|hour|h)\b`;
const ALARM_OR_RATE = new RegExp(
  [
    String.raw`\b(?:low[- ])?(?:reservoir )?alarm(?: date)?\b[^.;\n]{0,40}`,
    String.raw`\b(?:next )?refill (?:date|due|by|before|on)\b[^.;\n]{0,30}\d[^.;\n]{0,12}`,
    String.raw`\b(?:rate|daily dose|dose|infusion|simple continuous|flex)\b[^.;\n]{0,40}${DOSE}`,
    DOSE,
  ].join('|'),
  'gi',
);

/** The alarm date or the rate of a pump: both are set anew after a refill, also for later. */
export const readAlarmOrRate = (sentences: readonly Sentence[]): Found<string>[] =>
  sentences
    .filter(({ occurrence, old }) => !old && occurrence !== 'not-done' && occurrence !== 'past')
    .flatMap(({ text, start }) =>
      matchesOf(ALARM_OR_RATE, text)
        .filter(({ 0: words }) => /\d/.test(words))
        .map((match) => shifted({ value: match[0].trim(), ...spanOf(match) }, start)),
    )
    .slice(0, 1);

const CONCENTRATION =
  /\bconcentration\b(?: of the drug)?[:\s]{1,3}(?:of |is |was )?(\d{1,5}(?:[.,]\d{1,3})?\s?(?:mg|mcg|µg|ug)\s?(?:\/|per)\s?ml)\b/gi;

/** The concentration of what a pump is filled with, where it stands apart from the drug. */
export const readPumpConcentration = (sentences: readonly Sentence[]): Found<string>[] =>
  sentences
    .filter(isOfThisVisit)
    .flatMap(({ text, start }) =>
      matchesOf(CONCENTRATION, text).map((match) =>
        shifted({ value: match[1] ?? '', ...spanOf(match) }, start),
      ),
    );

const SETTINGS = '(?:rate|daily dose|dose|infusion|settings?|bolus|PTM|program)';
const MOVED = String.raw`(?:increas\w+|decreas\w+|changed|adjusted|raised|lowered|reduced|titrated|modified)`;
const CHANGED = new RegExp(
  String.raw`\bre-?programm?(?:ed|ing)\b|\b${SETTINGS}\b[^.;\n]{0,40}\b${MOVED}\b|\b${MOVED}\b[^.;\n]{0,30}\b${SETTINGS}\b`,
  'gi',
);
const KEPT = new RegExp(
  String.raw`\bunchanged\b|\b(?:no|without(?: any)?) (?:\w+ ){0,3}(?:chang\w+|re-?programm\w+|adjust\w+)|\bnot (?:chang|adjust|re-?programm)\w+|\bsame (?:\w+ )?${SETTINGS}\b|\b(?:continu|maintain)\w+ at\b`,
  'i',
);
/** The volume and the date of a refill are entered at each refill: they are no new settings. */
const ENTERED = /\b(?:new |reservoir |refill )?(?:volume|date)\b/i;
const ENTERED_IS = /\b(?:volume|date) (?:was |is |has been )?$/i;

/** Whether a pump was given new settings at this visit; silent where nothing is said. */
export function readReprogramming(sentences: readonly Sentence[]): Found<boolean>[] {
  const told = sentences.filter(isOfThisVisit);
  const changed = told.flatMap(({ text, start }) =>
    KEPT.test(text)
      ? []
      : matchesOf(CHANGED, text)
          .filter(
            ({ index }) =>
              !isDenied(text, index) &&
              !ENTERED.test(text.slice(index)) &&
              !ENTERED_IS.test(text.slice(0, index)),
          )
          .map((match) => shifted({ value: true, ...spanOf(match) }, start)),
  );
  const kept = told.flatMap(({ text, start }) => {
    const match = KEPT.exec(text);
    return match ? [shifted({ value: false, ...spanOf(match) }, start)] : [];
  });
  return [...changed, ...kept].slice(0, 1);
}

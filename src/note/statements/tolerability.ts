import type { Sentence } from '../sentences.ts';
import { type Found, matchesOf, shifted, spanOf } from '../span.ts';

const DRUG =
  '(?:trial|dose|bolus|infusion|medications?|drugs?|opioids?|morphine|hydromorphone|fentanyl|sufentanil|ziconotide|baclofen|clonidine|intrathecal|intraspinal)';
const EFFECTS = String.raw`(?:side[- ]effects?|adverse (?:effects?|events?|reactions?)|prurit\w+|itching|nausea|vomiting|urinary retention|respiratory depression|oversedation|somnolence|hypotension)`;
const BORNE = new RegExp(
  [
    String.raw`\btolerat(?:ed|es|ing) (?:the |this |her |his )?(?:[\w-]+ ){0,3}${DRUG}\b[^.;\n]{0,60}`,
    String.raw`\b${DRUG}\b[^.;\n]{0,80}\b(?:(?:well|poorly|not) )?tolerated\b[^.;\n]{0,40}`,
    String.raw`\b(?:no|without|minimal|mild|moderate|severe|significant|tolerable|intolerable|acceptable|denies|denied|had|developed|experienced)\b[^.;\n]{0,30}\b${EFFECTS}\b[^.;\n]{0,40}`,
  ].join('|'),
  'gi',
);
const OF_THE_DRUG = new RegExp(String.raw`\b${DRUG}\b`, 'i');
/** "Tolerated the procedure well" tells of the needle; risks that were explained befell nobody. */
const OF_THE_NEEDLE = /\btolerated (?:the |this )?(?:\w+ )?(?:procedure|injection|placement)\b/i;

/** How a trial of a drug in the spinal canal was borne, side effects included. */
export const readTolerability = (sentences: readonly Sentence[]): Found<string>[] =>
  sentences
    .filter(({ kind, text }) => kind !== 'consent' && kind !== 'plan' && !/\brisks?\b/i.test(text))
    .flatMap(({ text, start }) =>
      matchesOf(BORNE, text)
        .filter(({ 0: words }) => !OF_THE_NEEDLE.test(words) || OF_THE_DRUG.test(words))
        .map((match) => shifted({ value: match[0].trim(), ...spanOf(match) }, start)),
    );

/** The same in a text that is not about the trial itself: what names one counts, and what goes on. */
export const readTrialTolerability = (sentences: readonly Sentence[]): Found<string>[] =>
  readTolerability(
    sentences.filter(
      ({ text }, place) =>
        OF_A_TRIAL.test(text) ||
        (GOES_ON.test(text) && OF_A_TRIAL.test(sentences[place - 1]?.text ?? '')),
    ),
  );

const GOES_ON =
  /^\W*(?:it|this|she|he|they|the patient|there (?:was|were)|no|without|(?:well |poorly )?tolerated)\b/i;

const OF_A_TRIAL =
  /\b(?:intrathecal|intraspinal|epidural|pump|morphine|hydromorphone|ziconotide|baclofen|drug|opioid)\b[^.;\n]{0,40}\btrial\b|\btrial\b[^.;\n]{0,40}\b(?:intrathecal|intraspinal|epidural|pump|morphine|hydromorphone|ziconotide|baclofen|drug|opioid)\b/i;

import type { DrugWaste } from '../note-statements.ts';
import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { allIn, isOfThisVisit, wordsIn } from './matching.ts';

const AMOUNT = String.raw`(\d{1,4}(?:\.\d{1,3})?)\s?(mg|mcg|ml|cc|units?|u)\b`;
const WASTED = new RegExp(
  [
    String.raw`\b${AMOUNT}(?: ?\([^()]{1,20}\)|\))?(?: (?!injected|used|given|and)[\w%-]+){0,8}? (?:discarded|wasted|waste)\b`,
    String.raw`\b(?:discarded|wasted|wast(?:e|age)|unused)\b[:\s]{1,3}(?:(?!injected|used)\w+ ){0,3}?${AMOUNT}`,
  ].join('|'),
  'gi',
);
const NONE =
  /\b(?:(?:nothing|none) (?:was |were )?(?:discarded|wasted)|no (?:drug |medication )?(?:was )?(?:wast(?:e|age|ed)|discarded)|(?:no|zero|0) (?:mg|ml|units?)? ?(?:of )?(?:drug |medication )?(?:was |were )?(?:wasted|discarded|waste)|wast(?:e|age)\s?:\s?(?:none|0\b)|no (?:drug|medication|toxin) (?:was )?(?:wasted|discarded)|no unused \w+ remained)/i;
const FLUID = /\b(?:fluid|blood|aspirat\w+|effusion|CSF|saline)\b/i;

const UNITS: Readonly<Record<string, DrugWaste['unit']>> = {
  mg: 'mg',
  mcg: 'mcg',
  ml: 'mL',
  cc: 'mL',
  u: 'units',
  unit: 'units',
  units: 'units',
};

/** What was thrown away of a drug; 0 where the note says that nothing was. */
export function readDrugWaste(sentences: readonly Sentence[]): Found<DrugWaste>[] {
  const now = sentences.filter((one) => isOfThisVisit(one) && !FLUID.test(one.text));
  const wasted = allIn(now, WASTED, ([, first, unit, second, other]) => ({
    amount: Number(first ?? second),
    unit: UNITS[(unit ?? other ?? '').toLowerCase()] ?? null,
  }));
  if (wasted.length > 0) return wasted;
  return now.flatMap(({ text, start }) => {
    const match = NONE.exec(text);
    if (!match) return [];
    const at = start + match.index;
    return [{ value: { amount: 0, unit: null }, start: at, end: at + match[0].length }];
  });
}

const VIAL =
  /\bsingle[- ](?:dose|use|patient) (?:vials?|ampules?|ampoules?|syringes?)\b|\bSDVs?\b/gi;

/** Whether the drug came from a vial for one dose. */
export const readSingleDoseVial = (sentences: readonly Sentence[]): Found<string> | undefined =>
  wordsIn(sentences.filter(isOfThisVisit), VIAL);

import type { Sentence } from '../sentences.ts';
import { distinct, type Found } from '../span.ts';
import { daysOf } from './days.ts';
import { allIn, isOfThisVisit } from './matching.ts';
import { NUMBER } from './numbers.ts';

const UNIT = '(minutes?|mins?|hours?|hrs?|h)';
const TIMES = new RegExp(
  [
    String.raw`\b(?:at|after|within|in) (?:about )?${NUMBER}[\s-]?${UNIT}\b`,
    String.raw`\b${NUMBER}[\s-]?${UNIT}\s(?:after|later|post\w*|following)\b`,
  ].join('|'),
  'gi',
);
const ABOUT_PAIN =
  /pain|relief|\bNRS\b|\bVAS\b|score|\/ ?10|%|percent|headache|\bHA\b|better|post/i;
const ABOUT_ELSE =
  /\b(?:flat|observ\w+|discharged?|drive|fast\w*|NPO|bandage|shower|lesions?|followed in|infus\w+|gauge|\d ?m[Ll] of)\b/i;

/** When the patient was asked after the procedure, in minutes. */
export const readPostProcedureMinutes = (sentences: readonly Sentence[]): Found<number>[] => {
  const told = sentences.filter(
    (one) =>
      isOfThisVisit(one) &&
      one.occurrence === 'performed' &&
      ABOUT_PAIN.test(one.text) &&
      !ABOUT_ELSE.test(one.text),
  );
  return distinct(
    allIn(told, TIMES, ([, first, unit, second, other]) =>
      minutesOf(first ?? second, unit ?? other),
    ),
  );
};

function minutesOf(number: string | undefined, unit: string | undefined): number | undefined {
  const perHour = /^m/i.test(unit ?? '') ? 1 : 60;
  const hours = daysOf(number, 'hours');
  return hours === undefined ? undefined : Math.round(hours * 24 * perHour);
}

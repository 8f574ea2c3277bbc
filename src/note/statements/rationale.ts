import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { allIn } from './matching.ts';

const SURGERY = '(?:surgery|surgical (?:intervention|treatment|options?)|an operation)';
/** Why this patient is treated otherwise than usual: the reasons by which policies allow it. */
const REASONS = new RegExp(
  [
    // What stands against surgery.
    String.raw`\bnot an? (?:\w+ ){0,3}(?:surgical|operative) candidate\b[^.;]{0,80}`,
    String.raw`\bnot an? (?:\w+ ){0,2}candidate for (?:\w+ ){0,2}${SURGERY}[^.;]{0,80}`,
    String.raw`\b(?:poor|high[- ]risk) (?:\w+ )?surgical (?:candidate|risk)\b[^.;]{0,80}`,
    String.raw`\b(?:high|increased|prohibitive|unacceptable) (?:\w+ )?(?:surgical|operative|perioperative|anesthe\w+) risk\b[^.;]{0,80}`,
    String.raw`\b(?:declin\w+|refus\w+|(?:wish|want|prefer|hop|try|elect)(?:e?s|ing|ed)? to (?:avoid|defer|delay)|does not (?:want|wish(?: for)?)|not interested in) (?:\w+ ){0,3}${SURGERY}[^.;]{0,60}`,
    // What stands against the office.
    String.raw`\b(?:attempt\w*|tried|failed|stopped|abandoned|aborted)\b[^.;]{0,40}\bin (?:the|our) (?:office|clinic)\b[^.;]{0,60}`,
    String.raw`\b(?:office|in-office) (?:attempt|procedure|injection|ablation)\b[^.;]{0,30}\b(?:failed|unsuccessful|abandoned|aborted|stopped|not tolerated)\b[^.;]{0,60}`,
    String.raw`\b(?:bleeding|clotting|coagulation) disorder\b[^.;]{0,60}|\b(?:haemo|hemo)philia\b[^.;]{0,60}|\bvon Willebrand\b[^.;]{0,60}`,
    // What is new or in question.
    String.raw`\b(?:new|different|distinct|another|separate) (?:onset (?:of )?)?(?:\w+ ){0,2}(?:symptoms?|pain (?:source|generator|pattern|complaint)|source of (?:the )?pain|radicul\w+|weakness|numbness|deficits?|injury)\b[^.;]{0,60}`,
    String.raw`\b(?:source|origin|generator) of (?:the |her |his |their )?pain (?:\w+ ){0,2}(?:in question|unclear|uncertain|changed)\b[^.;]{0,60}`,
    // What came back after it had been relieved.
    String.raw`\b(?:recurrence|return|exacerbation) of (?:\w+ ){0,4}(?:pain|symptoms)\b[^.;]{0,60}`,
    String.raw`\b(?:pain|symptoms) (?:has |have )?(?:recurred|returned)\b[^.;]{0,60}`,
    String.raw`\b(?:medically necessary|medical necessity|rationale|justification)\b[^.;]{0,40}\b(?:because|as|since|due to|is|:)[^.;]{8,90}`,
  ].join('|'),
  'gi',
);

/** Words that give a reason for an exception, wherever the note gives it. */
export const readRationale = (sentences: readonly Sentence[]): Found<string> | undefined =>
  allIn(
    sentences.filter(({ kind }) => kind !== 'consent'),
    REASONS,
    ([words]) => words.trim(),
  )[0];

import type { Sentence } from '../sentences.ts';
import type { Found } from '../span.ts';
import { allIn } from './matching.ts';

/** Reads the first words that give a reason of one kind, wherever the note gives it. */
type ReadReason = (sentences: readonly Sentence[]) => Found<string> | undefined;

const oneOf = (...patterns: readonly string[]) => new RegExp(patterns.join('|'), 'gi');

const reader =
  (
    pattern: RegExp,
    isMeant: (match: RegExpExecArray, sentence: Sentence) => boolean = () => true,
  ): ReadReason =>
  (sentences) =>
    allIn(
      sentences.filter(({ kind }) => kind !== 'consent'),
      pattern,
      (match, sentence) => (isMeant(match, sentence) ? match[0].trim() : undefined),
    )[0];

const SURGERY = '(?:surgery|surgical (?:intervention|treatment|options?)|an operation)';

/** What stands against surgery: its risk, or that the patient declines it. */
export const readSurgeryRuledOut = reader(
  oneOf(
    String.raw`\bnot an? (?:\w+ ){0,3}(?:surgical|operative) candidate\b[^.;]{0,80}`,
    String.raw`\bnot an? (?:\w+ ){0,2}candidate for (?:\w+ ){0,2}${SURGERY}[^.;]{0,80}`,
    String.raw`\b(?:poor|high[- ]risk) (?:\w+ )?surgical (?:candidate|risk)\b[^.;]{0,80}`,
    String.raw`\b(?:high|increased|prohibitive|unacceptable) (?:\w+ )?(?:surgical|operative|perioperative|anesthe\w+) risk\b[^.;]{0,80}`,
    String.raw`\b(?:declin\w+|refus\w+|(?:wish|want|prefer|hop|try|elect)(?:e?s|ing|ed)? to (?:avoid|defer|delay)|does not (?:want|wish(?: for)?)|not interested in) (?:\w+ ){0,3}${SURGERY}[^.;]{0,60}`,
  ),
);

const FACILITY =
  '(?:facility|hospital(?: outpatient department)?|(?:ambulatory )?surg(?:ery|ical) cent(?:er|re)|ASC|HOPD)';
const BECAUSE = String.raw`[^.;:]{0,30}(?:\b(?:because|as|since|due to)\b|:)[^.;]{8,90}`;

/** What stands against the office: an attempt there that failed, a bleeding disorder, or words that say why a facility is needed. */
export const readFacilityReason = reader(
  oneOf(
    String.raw`\b(?:attempt\w*|tried|failed|stopped|abandoned|aborted)\b[^.;]{0,40}\bin (?:the|our) (?:office|clinic)\b[^.;]{0,60}`,
    String.raw`\b(?:office|in-office) (?:attempt|procedure|injection|ablation)\b[^.;]{0,30}\b(?:failed|unsuccessful|abandoned|aborted|stopped|not tolerated)\b[^.;]{0,60}`,
    String.raw`\b(?:bleeding|clotting|coagulation) disorder\b[^.;]{0,60}|\b(?:haemo|hemo)philia\b[^.;]{0,60}|\bvon Willebrand\b[^.;]{0,60}`,
    String.raw`\b(?:rationale|justification|need\w*|requir\w+|necess\w+)\b[^.;:]{0,30}\b${FACILITY}\b${BECAUSE}`,
    String.raw`\b${FACILITY} (?:setting |care )?(?:is|was) (?:\w+ )?(?:needed|required|necessary)\b${BECAUSE}`,
  ),
);

/** New symptoms, another generator, or words that doubt where the pain comes from. */
export const readPainSourceInQuestion = reader(
  oneOf(
    String.raw`\b(?:new|different|distinct|another|separate) (?:onset (?:of )?)?(?:\w+ ){0,2}(?:symptoms?|pain (?:source|generator|pattern|complaint)|source of (?:the )?pain|radicul\w+|weakness|numbness|deficits?|injury)\b[^.;]{0,60}`,
    String.raw`\b(?:(?:source|origin|generator) of (?:the |her |his |their )?pain|pain (?:source|origin|generator)) (?:\w+ ){0,2}(?:in question|in doubt|unclear|not clear|uncertain|changed)\b[^.;]{0,60}`,
  ),
);

/** Pain that came back after it had been relieved. */
export const readPainRecurrence = reader(
  oneOf(
    String.raw`\b(?:recurrence|return|exacerbation) of (?:\w+ ){0,4}(?:pain|symptoms|claudication|headaches?|neuralgia)\b[^.;]{0,60}`,
    String.raw`\b(?:pain|symptoms|claudication|headaches?|neuralgia) (?:has |have )?(?:recurred|returned|c[ao]me back)\b[^.;]{0,60}`,
  ),
);

/** What else a note may justify; such words are no reason for the procedure. */
const ANOTHER_THING =
  /sedat|an(?:a)?esth|\bMAC\b|anxioly|\b(?:urine|drug|toxicolog\w+)\b|\bopioids?\b|\btherap\w+|\bbrac(?:e|ing)\b|\b(?:imaging|MRI|CT|x-?rays?)\b(?!-guided)|\b(?:facility|hospital|cent(?:er|re)|ASC|HOPD|office)\b/i;

/** Words that give the reason for the procedure by that name: "medically necessary because". */
export const readProcedureReason = reader(
  /\b(?:medically necessary|medical necessity|rationale|justification)\b([^.;]{0,40}?)\b(?:because|as|since|due to|is|:)[^.;]{8,90}/gi,
  ({ index, 1: between = '' }, { text }) => {
    const before =
      text
        .slice(0, index)
        .split(/[.;:,]/)
        .at(-1) ?? '';
    return !ANOTHER_THING.test(`${before} ${between}`);
  },
);

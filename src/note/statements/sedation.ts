import type { SedationLevel } from '../note-statements.ts';
import type { Sentence } from '../sentences.ts';
import { type Found, findFirst, shifted } from '../span.ts';
import { isDenied, isOfThisVisit, wordsIn } from './matching.ts';

const NONE =
  /\b(?:no|without|declined) (?:\w+ ){0,2}sedation\b|\bsedation\s?:\s?(?:none|no)\b|\blocal (?:an(?:a)?esthe\w+ )?only\b|\bsedation (?:was )?not (?:used|given|required|needed)\b/i;
/** Deepest first: a note may name the drug, its depth and the team that gave it. */
const LEVELS: readonly (readonly [SedationLevel, RegExp])[] = [
  ['general', /\bgeneral(?: endotracheal)? an(?:a)?esth\w+|\bGETA\b|^[\s,:]*general\b/i],
  ['mac', /\bMAC\b|\bmonitored an(?:a)?esth\w+ care\b/i],
  ['deep', /\bdeep sedation\b/i],
  [
    'moderate',
    /\b(?:moderate|conscious|(?:IV|intravenous)(?: light| conscious| moderate)?) sedation\b|\b(?:versed|midazolam|fentanyl|propofol)\b(?! (?:allerg|patch))/i,
  ],
  [
    'minimal',
    /\b(?:minimal|light|oral) sedation\b|\banxiolysis\b|\b(?:oral|p\.?o\.?) (?:valium|diazepam|ativan|lorazepam|xanax|alprazolam)\b/i,
  ],
];
const LOCAL_ALONE = /^[\s,:]*(?:\d%? ?\w+ )?local(?: an(?:a)?esth\w+)?(?: only)?[\s,.]*$/i;
const ELSEWHERE = /\b(?:patch|prescri\w+|takes|taking|allerg\w+|tablets?)\b/i;

/** How deeply the patient was sedated. */
export function readSedation(sentences: readonly Sentence[]): Found<SedationLevel> | undefined {
  const now = sentences.filter((one) => isOfThisVisit(one) && !ELSEWHERE.test(one.text));
  for (const [level, pattern] of LEVELS) {
    for (const { text, start } of now.filter(({ kind }) => kind !== 'history')) {
      const found = findFirst(pattern, text, level);
      if (found && !isDenied(text, found.start) && !NONE.test(text)) return shifted(found, start);
    }
  }
  for (const { text, start, kind } of now) {
    const none = findFirst(NONE, text, 'none');
    if (none) return shifted(none, start);
    if (kind === 'aside' && LOCAL_ALONE.test(text))
      return { value: 'none', start, end: start + text.length };
  }
  return undefined;
}

const REASON =
  /\b(?:because of|due to|given|owing to|secondary to|on account of|for|with|as (?:she|he|the patient) (?:is|was|has|had|could))\s(?:\S{1,15}\s){0,4}?(?:anxi\w+|phobi\w+|claustrophob\w+|panic\w*|PTSD|tremors?|spasticity|movement disorder|unable to (?:lie|remain|stay|hold|tolerate)|inability to (?:lie|remain|stay|hold|cooperate|tolerate)|vasovagal\w*|dementia|cognitive\w*)[^.;]{0,50}|\bunable to (?:lie still|remain still|hold still|tolerate (?:the |this )?(?:procedure|injection|block))[^.;]{0,40}/gi;
const ABOUT_SEDATION = /sedat|\bMAC\b|an(?:a)?esth|versed|midazolam|propofol/i;

/** Why this patient needed sedation; a phrase that would fit everybody is none. */
export const readSedationReason = (sentences: readonly Sentence[]): Found<string> | undefined =>
  wordsIn(
    sentences.filter(({ text, old }) => !old && ABOUT_SEDATION.test(text)),
    REASON,
  );

import type { PainCharacter } from '../note-statements.ts';
import type { Sentence } from '../sentences.ts';
import { distinct, type Found } from '../span.ts';
import { allIn, isTold } from './matching.ts';

const CHARACTERS: readonly (readonly [PainCharacter, RegExp])[] = [
  ['neurogenic-claudication', /\b(?:neurogenic|pseudo-?)\s?claudication\b/gi],
  [
    'radicular',
    // "Lumbago with sciatica" is the name of a code, which by itself shows no radiculopathy (W-45).
    /\bradicul(?:ar|opath\w+|itis)\b|(?<!\blumbago with )\bsciatica\b|\bdermatom\w+ (?:pain|distribution)\b/gi,
  ],
  [
    'radiating',
    /\bradiat(?:es|ing|ion|ed)\b|\bpain (?:\w+ ){0,4}(?:shoot\w*|travel\w*|spread\w*) (?:down|to|into)\b|\bpain [^.;]{0,30}\bdown (?:the|her|his|both) (?:\w+ )?(?:legs?|arms?|calf|thigh)\b/gi,
  ],
  [
    'post-laminectomy',
    /\bpost-?(?:laminectomy|surgical spine) (?:pain )?syndrome\b|\bfailed back (?:surgery )?(?:syndrome)?|\bFBSS\b|\bpersistent spinal pain syndrome type (?:2|II)\b/gi,
  ],
  [
    'neuropathic',
    /\bCRPS\b|\bcomplex regional pain\b|\breflex sympathetic dystrophy\b|\bcausalgia\b|\bneuropathic (?:[\w-]+ ){0,2}pain\b|\b(?:diabetic|peripheral) (?:poly)?neuropathy\b|\bphantom limb\b|\barachnoiditis\b/gi,
  ],
  ['zoster', /\b(?:(?:herpes )?zoster|shingles|post-?herpetic)\b/gi],
  ['above-l5', /\bpain\b[^.;]{0,40}\babove (?:the )?(?:level of )?L5\b/gi],
  [
    'axial',
    /\baxial\b|\b(?:non-?radicular|non-?radiating)\b|\bpain without (?:leg|arm|radiat\w+|radicul\w+)/gi,
  ],
];
const NAMES_IMAGE = /\baxial (?:slices?|images?|CT|T[12]|cuts?|plane|rotation|sections?)/i;

/** What kind of pain the note describes, denied kinds left out. */
export const readPainCharacters = (sentences: readonly Sentence[]): Found<PainCharacter>[] => {
  const told = sentences.filter((one) => isTold(one) && !NAMES_IMAGE.test(one.text));
  return CHARACTERS.flatMap(([character, pattern]) =>
    distinct(allIn(told, pattern, () => character)),
  );
};

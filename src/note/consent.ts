import { type Glance, gated } from './glance.ts';
import { type Found, findFirst } from './span.ts';

const GIVEN =
  '(?:obtained|signed|signing|signs|sign|given|gave|gives|provided|provides|understood|executed|verified|confirmed|completed|reviewed|documented|secured|witnessed|on (?:the )?chart|in (?:the )?chart)';
const CONSENT = gated(
  new RegExp(
    String.raw`\b${GIVEN}\b[^.;]{0,60}?\bconsent\b|\bconsent\b[^.;]{0,80}?\b${GIVEN}\b|\bconsented\b|\bagreed in writing\b|\b(?:after|following|under) (?:\w+ ){0,4}consent\b|\bsigned (?:an? |the |his |her )?(?:\w+ )?(?:permit|form|paperwork)\b|\bpermit (?:(?:was|is|had been|has been) )?(?:signed|obtained)\b|\b(?:written|signed|verbal) permission\b|\bpermission (?:was|had been) (?:obtained|given|granted)\b|\bconsents? (?:to|verbally)\b|\b(?:and|pt|patient|she|he|they|understanding),? consents\b|\bwho (?:then )?signed\b|\b(?:agree[ds]?|accept(?:s|ed))\b[^.;]{0,60}\bsign(?:ed|s)\b|\b(?:form|permit|she|he|they|patient) (?:was |and )?signed\b|\bwished to (?:go ahead|proceed) and signed\b|\bconsent (?:(?:is|was) )?(?:\w+ )?(?:on file|taken|(?:in|on) (?:the |her |his )?(?:chart|record|file))\b|\b(?:with|giv(?:en|ing)) (?:the patient'?s? )?(?:\w+ ){0,2}consent\b|\b(?:permission|authorization) (?:was |has been )?(?:obtained|given|granted|signed)(?: in writing)?\b|\b(?:verbal|written|signed|oral)\b[^.;:]{0,25}\bconsent\b|\bconsent\b(?:[^.;\n]{0,12}|[ \t]{0,40})[:-][\s,]{0,60}(?:verbal|written|signed|obtained|yes|y\b|on file|in chart|given|done|both|reaffirmed|witnessed)|\bconsent from (?:the )?(?:patient|family|wife|husband|mother|father|parents?|guardian)\b|^\s*(?:form )?signed\W*$|\bconsent\s?:[^.;\n]{0,30}\bon file\b|\bconsent (?:y\b|written|signed|verbal|on chart|covers)`,
    'i',
  ),
);
const NOT_GIVEN =
  /\b(?:no|not|without|unable|refus\w+|declin\w+|will be|to be|should|must|could)\b|n't\b/i;

/** Consent that was given, not merely headed or explained. */
export function readConsent(text: string, glance?: Glance): Found<true> | undefined {
  const found = findFirst(CONSENT, text, true, glance);
  if (!found || NOT_GIVEN.test(text.slice(Math.max(0, found.start - 20), found.end)))
    return undefined;
  return found;
}

const ENTRY =
  /^[\s,:-]*(?:(?:verbal|written|informed|oral)\b[^.;]{0,20}|obtained|signed|given|on file|yes|y)\b/i;

/** The same of what stands under the heading "Consent". */
export const readConsentEntry = (text: string): Found<true> | undefined =>
  findFirst(ENTRY, text, true);

const NO_COMPLICATION = gated(
  /\b(?:no|without|0) (?:\w+ ){0,2}(?:untoward|adverse|ill|negative) (?:events?|effects?|reactions?|outcomes?|sequelae)\b|\b0 complications?\b|\bno AEs?\b|\bcomps?\.? (?:none|n)\b|\b(?:no|without|free of|nor)\b(?: (?!(?:history|guarantee|matter|doubt)\b)[\w/-]+\.?){0,4} complications?\b|\b(?:no (?:evidence|sign|suggestion|indication) of|none of the)(?: \w+){0,3} complications?\b|^\s*no (?:problems?|difficult(?:y|ies)|issues|untoward \w+)\W*$|\bthere were no (?:\w+ )?(?:problems|difficulties|incidents|sequelae)\b|\b(?:well|procedure|injections?|blocks?),? (?:with no|without) (?:any )?(?:apparent |immediate )?(?:problems?|difficult(?:y|ies)|incident|sequelae|untoward \w+|adverse \w+|issues?)\b|\b(?:complications?|comps?)\s?(?:were|was)?\s?(?:[:=-]\s?)?(?:none\b|nil\b|not? (?:noted|seen|encountered|observed))|\bno complic(?:ations?)?\b|\buncomplicated\b|\bno comps?\b|\bthere were no\b[^.;]{0,30}\bcomplications?|\b(?:did|does|do|has|have) not (?:have|had|experience\w*|develop\w*)\b[^.;]{0,20}\bcomplications?/i,
);
const COMPLICATION = gated(
  /\bcomplicated by\b|\b(?:wet tap|dural puncture|vasovagal\w*|syncop\w+|hematoma|pneumothorax|seizure|intravascular injection|high spinal)\b(?: \w+){0,3} (?:occurred|was (?:noted|encountered|observed|recognized)|developed|happened)|\b(?:there was|resulted in|experienced|sustained|caused) (?:an? )?(?:(?!no\b)\w+ ){0,2}(?:wet tap|dural puncture|vasovagal|syncop\w+|hematoma|pneumothorax|seizure|high spinal)\b|\bthere was an? (?:\w+ )?(?:vasovagal|wet tap|dural puncture|pneumothorax|intravascular|hypotensive|syncopal)\b|\b(?:patient|he|she) (?:then )?(?:became|was) (?:\w+ )?(?:lightheaded|light-headed|hypotensive|diaphoretic|vagal|vasovagal|syncopal)\b|\b(?:a|one|only|minor) complication (?:was|of|occurred)|\b(?:lone|sole|only) complication\b|\bhad an? (?:\w+ )?(?:vasovagal|syncop\w+|hypotens\w+)/i,
);
/** Says less than "no complications": it holds where nothing else is told. */
const NO_PROBLEM = gated(
  /\b(?:no|without) (?:(?:any|apparent|further|immediate) )?(?:problems|issues)\b(?! with\b)/i,
);
const NONE_STATED =
  /^[\s,:.-]*(?:(?:there (?:were|was) )?(?:none|no\b)|nil|denied|negative|not? (?:noted|apparent)|n\/?a\b|0\b)/i;
const NO_TICKED = /^[\s,:.-]*n\s*$/i;
const SAYS_MORE = /[\p{L}]{3}/u;

/** What a sentence says of complications; under that heading any words but "none" describe one. */
export function readComplications(
  text: string,
  headed: boolean,
  glance?: Glance,
): Found<'none' | 'text'> | undefined {
  const told = findFirst(COMPLICATION, text, 'text', glance);
  const none = findFirst(NO_COMPLICATION, text, 'none', glance);
  if (told && !none) return told;
  const calm = none ?? findFirst(NO_PROBLEM, text, 'none', glance);
  if (calm) return calm;
  if (headed && NO_TICKED.test(text)) return { value: 'none', start: 0, end: text.length };
  if (!headed) return undefined;
  if (NONE_STATED.test(text)) return { value: 'none', start: 0, end: text.length };
  return SAYS_MORE.test(text) ? { value: 'text', start: 0, end: text.length } : undefined;
}

import { type Glance, gated, glanceAt } from './glance.ts';
import type { SectionKind } from './heading-names.ts';

/** Whether a statement tells what was done now, or something else that mentions procedures. */
export type Occurrence = 'performed' | 'past' | 'planned' | 'explained' | 'not-done';

const NUMBER = String.raw`(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|multiple|many|some)`;

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';

const EXPLAINED = gated(
  /\b(?:risks?|alternatives?|side effects?(?<!\b(?:without|no|any|intolerable|minimal) (?:\w+ )?side effects?)|consent(?:ed|s|ing)?|treatment options?|as opposed to|explained (?:how|what)|injection\(s\)|with or without|each additional|(?:spoke|called|phoned) (?:with|to))\b|injection\(s\)/i,
);

/** "Having consented, she was taken to the suite" tells what was done. */
const TAKEN_IN = gated(
  /\b(?:was|were) (?:then )?(?:placed|positioned|brought|taken|laid|escorted|prepped|put|turned|identified|marked|palpated|cleaned|cleansed|draped|injected|performed)\b|\bused to inject\b|\b\d\d ?-?(?:g|ga|gauge)\b|\d ?(?:ml|cc)\b[^.;]{0,80}\b(?:inject|infiltrat|instill|deposit|placed)|\b(?:I|we) (?:then )?(?:performed|injected|infiltrated|did|placed|advanced|prepped|proceeded)\b/i,
);
const RISKS = gated(/\b(?:risks?|alternatives?|side effects?|options?|benefits?)\b/i);

const NOT_DONE = gated(
  /\b(?:(?:was|were|is) (?:then )?(?:cancel|abort|postpon|deferr|abandon)\w{0,5}|not (?:performed|done|attempted|carried out|indicated)|declin(?:ed|es) (?:the |any |an? )?(?:(?:\w+ ){0,3}(?:injection|block|procedure|epidural)|left|right)|contraindicated|unsuccessful(?:ly)?|could not be (?:performed|completed)|(?:did|does) not (?:want|perform|undergo|have(?! (?:any |apparent |further )?complications?)))\b/i,
);

/** "Two epidurals have been unsuccessful": they were given. */
const WITHOUT_SUCCESS =
  /\b(?:(?:has|have|had) been|(?:was|were|proved)) (?:largely |completely |also )?unsuccessful\b/i;

const PLANNED = gated(
  /\b(?:plan(?:s|ning|ned)?(?! (?:needle|approach|trajectory|entry|target|skin|site|of care|procedure|level|path))|will (?!be (?:kept|monitored|observed|discharged))(?!have (?:no|to))\w+|(?:re-?)?schedul(?:e|es|ed|ing)|next (?:week|month|visit|time|step|appointment)|recommend\w*|suggest\w*|ahead of|before (?:proceeding|going on|(?:considering )?(?:radio-?frequency|RFA|RF|ablation|surgery|fusion|decompression|implant\w*))|contemplat\w*|hold(?:ing)? (?:for|off)|consider(?:ed|ing|ation)?|would (?:be|benefit|like|consider|recommend|prefer)|candidate|follow[- ]?up(?!\s?:| (?:note|visit|report|letter|evaluation|exam))|return (?:to clinic|for|in)|pending|upcoming|in the future|anticipat\w+|propos\w+|elect(?:ed|s) to|decision was (?:\w+ )?made to|evaluat\w+ for|referr(?:ed|al) for|interested|may (?:need|require|benefit|be|have)|should|wish(?:es)?|wants?|request(?:s|ed|ing)|offer(?:ed|s)?|discuss(?:ed|es|ing)?|options?|if (?:the|she|he|they|this|her|his|pain|relief|positive|greater|there|patient|symptoms|no|not|needed|>)|authoriz\w+)\b/i,
);

/** What one has had and still has is no procedure. */
const NO_SYMPTOM = String.raw`(?! (?:[\w-]+ ){0,5}(?:pain|headaches?|symptoms?|numbness|burning|discomfort|soreness|trigger points?(?! inj)|tender|taut|spasms?|vasovagal|episode|reaction|percent)\b|\s?%)`;

const PAST = gated(
  new RegExp(
    String.raw`\b(?:(?:previous(?:ly)?|prior)(?! (?:to|puncture|tap|level|site|scar|incision|needle|placed|described|mentioned|identified|marked|noted|stated|prepared|drawn|labeled|anesthetized|an(?:a)?esthetised|inserted|positioned)\b)|in the past|history of(?<!(?:due to|because of|given|for) (?:an? |her |his |the )?history of)|hx of|h/o|s/p|status[- ]post|(?:weeks?|wks?|months?|mos?|days?|years?|yrs?) (?:following|after|since|out from|post)(?! (?:an? |the |her |his )?(?:[\w-]+ ){0,3}(?:injury|accident|fall|MVA|MVC|collision|crash|lifting|onset))|(?:after|following) (?:${NUMBER}|successful|positive|dual|failed) (?:[\w-]+ ){0,4}(?:injections|blocks|epidurals|[CTL]?MBBs?|[A-Z]{0,3}ESIs?)|(?:after|since) (?:he|she|they|the patient) (?:received|had|got|underwent)|^\s*had\b|on \d{1,2}\/\d{1,2}(?:\/\d{2,4}|(?![\d/]))|(?:year|month|week|day|wk|mo|yr)s? ago|last (?:set|cycle|round|series|GON|SGB)|last(?<!\b(?:for|over|in|during|within) the last) (?:year|month|week|visit|spring|summer|fall|autumn|winter|\w*(?:ESI|MBB|RFA|TPI|SNRB)s?|injections?|procedures?|epidurals?|blocks?|ablations?|shots?|time|treatments?|sessions?|seen)|(?:first|initial|earlier|most recent) (?:\w+ ){0,4}(?:block|injection|epidural|ablation|procedure|MBB|ESI|RFA)s? (?:\w+ ){0,4}(?:gave|provided|resulted|yielded|produced|helped|lasted)|(?:has|have) (?:had${NO_SYMPTOM}|undergone|received|tried|failed|gone through|been (?:through|given))|failed (?:[\w-]+,? (?:and )?){0,6}(?:injections?|blocks?|epidurals?|ablations?|[A-Z]{0,3}ESIs?|[CTL]?MBBs?|[CTL]?RFAs?|TPIs?|SNRBs?)|(?:that|the last|the previous) (?:injection|block|epidural|one|procedure) (?:took|brought|gave|helped|lasted|provided)|elsewhere|yesterday|(?:significant|temporary|marked|dramatic|substantial|partial|short-term|transient|no|little|some),? (?:but \w+,? )?(?:relief|improvement|benefit|response) (?:from|after|with|following|to) (?!(?:the|this|today\S*) (?:procedure|injection|block))(?:\w+ ){0,4}(?:injections|blocks|epidurals|ablations?|procedures)|by (?:the |an? |his |her )?(?:outside \w+|PCP|primary care|family (?:doctor|physician)|rheumatolog\w+|orthopa?edi\w+)|hospital day|at (?:the|her|his|our|that) (?:first|last|previous|initial|prior) (?:visit|appointment)|day (?:\d+|one|two|three|four|five|six|seven) of (?:[\w-]+ ){0,4}trial|had (?:[\w-]+ ){0,4}(?:injections?|blocks?|epidurals?|ablations?)\b|same (?:\w+ )?(?:injections?|blocks?|procedures?) (?:in|last)|the (?:last|first|previous|prior)(?: one| two| \d)? (?:relieved|reduced|controlled|eased|took|gave|helped|provided|lasted|having)|had(?<!then had) (?:${NUMBER}${NO_SYMPTOM}(?! (?:\w+ )?(?:VAS|NRS|score|rating)|\s?percent)|her|his|undergone|received|good|excellent|great|complete)\b|(?:in|on) (?:${MONTH})|(?:in|on) (?:19|20)\d\d|since(?<!\b(?:pain|aching|headaches?|symptoms?|sciatica|numbness|radiculopathy|neuralgia|neuropathy|\w*arthr(?:itis|osis|opathy)|spondyl\w+|stenosis|syndrome|CRPS|bursitis)\b[^.;]{0,80} since) (?:${MONTH}|(?:19|20)\d\d))\b`,
    'i',
  ),
);

/** "Seen today in followup after the injection which I did in April" */
const FOLLOWS = gated(
  /\b(?:follow(?:ing)?[- ]?up|re-?check|re-?evaluation)(?: (?:visit|appointment|evaluation))?,? (?:after|from|following|since|of|status[- ]post|s\/p|regarding)\b|\b(?:returns?|seen|back|comes?|presents?)(?: \w+){0,3} (?:after|following|status[- ]post|s\/p) (?:having|undergoing|receiving|an?|the|her|his|right|left|bilateral)\b/i,
);

/** A statement rather than the name of a procedure. */
const NARRATIVE = gated(
  /\b(?:was|were|has|have|had|is|are|did|who|got|returned|returns|came|presents|presented|underwent|received|failed|took|brought|gave|provided|showed|resulted|produced|worked|lasted|improved|worsened|helped|continues?|denie[sd]|complains?|reports|states)\b/i,
);

/** "Prior blocks x3 with 80% relief" below a title names none. */
const BEGINS_IN_THE_PAST = /^\W*(?:prior|previous)\b(?! to\b)/i;

const TODAY = gated(/\btoday\b/i);
/** "Ten minutes after the injection she had a negative test" */
const MINUTES = /\bminutes? (?:after|later|following|post)\b/i;
const HAD = /\bhad /gi;
/** "He had a caudal epidural today" */
const HAD_TODAY = /\bhad (?=[^.;,]{0,60}\btoday\b)/i;
const CLAUSE = /[,()]|\b(?:after|since|because|but|following)\b/i;

const NOT_TODAY: ReadonlySet<SectionKind> = new Set(['history', 'diagnosis', 'plan', 'consent']);

/** "Prior: ESI x2; RFA 2022": the whole line is about the past. */
const LABELLED_PAST = gated(
  /^[\s*•-]*(?:past|prior|previous(?:ly)?|remote|hx|history)\b(?: (?!to\b)\w+){0,3}\s?:/i,
);

/** "After discussing the options and with her consent, the joint was injected": the talk is over. */
const AFTER_TALK = gated(
  /^\W*(?:after|following|having|once|upon|with|when)\b[^.;]{0,160}\b(?:discuss|risk|option|consent|alternativ|benefit|explain|review)[^.;]{0,160}\b(?:was|were|I|we) (?:then |next )?(?:injected|infiltrated|performed|advanced|inserted|placed|positioned|prepped|taken|brought|blocked|seated|turned|proceeded|used to)\b|^\W*(?:after|following|with)\b[^.;]{0,60}\bconsent\b[^.;]{0,60}[-–,:] ?(?:then )?injected\b/i,
);

const isOnlyConsent = (sentence: string): boolean =>
  TAKEN_IN.test(sentence) && !RISKS.test(sentence);

/** Whether a line is labelled as being about the past. */
export const isLabelledPast = (text: string, glance?: Glance): boolean =>
  LABELLED_PAST.test(text, glance);

/** Whether a text says something of a procedure or only names it, as a title does. */
export const isNarrative = (text: string, glance?: Glance): boolean => NARRATIVE.test(text, glance);

const SHOT = '(?:injections?|blocks?|epidurals?|ablations?|[A-Z]{0,3}ESIs?|[CTL]?MBBs?|[CTL]?RFA)';
/** Words of a plan that look back: "Last set in September helped 65%, so repeat it". */
const LOOKS_BACK = gated(
  new RegExp(
    String.raw`\b(?:last|prior|previous|first|earlier) [^.;]{0,40}${SHOT}\b[^.;]{0,40}(?:\b(?:helped|gave|lasted|provided|with)\b|:)[^.;]{0,25}(?:\d ?%|percent|months?|weeks?)`,
    'i',
  ),
);
const GAVE_RELIEF = gated(
  new RegExp(
    String.raw`\b(?:${SHOT}\b[^.;]{0,30}\b(?:gave|provided|helped|took away|afforded|resulted in)\b[^.;]{0,40}(?:\d\s?(?:%|percent)|\b(?:relief|improvement|benefit)\b)|\d{1,3}\s?(?:%|percent) (?:\w+ ){0,3}(?:relief|improvement|reduction) (?:with|during|from|after|following) [^.;]{0,40}\b(?:${SHOT}|trial)\b)`,
    'i',
  ),
);

/** The impression of a radiologist tells how it went. */
const SUCCEEDED = gated(
  /\b(?:success(?:ful(?:ly)?)?|uncomplicated|uneventful|(?:block|injection|procedure|ablation|epidural|[A-Z]?ESI)s?,? (?:with )?no comp(?:s|lications)?|(?:images|films|pictures) (?:(?:were|are) )?(?:archived|saved|stored|sent|printed|retained))\b/i,
);

/** Whether a result is told before the plan that rests on it. */
function tellsOfRelief(sentence: string): boolean {
  const told = GAVE_RELIEF.exec(sentence);
  const plan = PLANNED.exec(sentence);
  return told !== null && plan !== null && told.index < plan.index && !/^if\b/i.test(plan[0]);
}

/** Judges one sentence by its words and the section it stands in. */
export function occurrenceOf(
  words: string,
  kind: SectionKind,
  atAGlance: Glance = glanceAt(words),
): Occurrence {
  // What stands in brackets explains; it does not say when the rest took place.
  const sentence = words.includes('(') ? words.replaceAll(/\([^()\n]{0,60}\)/g, ' ') : words;
  const glance = sentence.length === words.length ? atAGlance : glanceAt(sentence);
  if (words.trimEnd().endsWith('?')) return 'planned';
  if (kind === 'plan') return LOOKS_BACK.test(sentence, glance) ? 'past' : 'planned';
  const isTalkOver = AFTER_TALK.test(sentence, glance);
  if (
    kind === 'consent' ||
    (!isTalkOver && EXPLAINED.test(sentence, glance) && !isOnlyConsent(sentence))
  )
    return 'explained';
  if (kind !== 'title' && FOLLOWS.test(sentence, glance)) return 'past';
  if (NOT_DONE.test(sentence, glance))
    return kind === 'history' && WITHOUT_SUCCESS.test(sentence) ? 'past' : 'not-done';
  if (!isTalkOver && PLANNED.test(sentence, glance))
    return tellsOfRelief(sentence) ? 'past' : 'planned';
  if (kind === 'diagnosis' && SUCCEEDED.test(sentence, glance)) return 'performed';
  if (NOT_TODAY.has(kind)) return 'past';
  // The title of a third injection may tell of the first two and is still what was done.
  if (kind === 'title' && !isNarrative(sentence, glance) && !BEGINS_IN_THE_PAST.test(sentence))
    return 'performed';
  return tellsOfThePast(sentence, glance) ? 'past' : 'performed';
}

/**
 * Whether a sentence tells of an earlier procedure. "Repeated today, after a previous injection
 * gave relief" is about today.
 */
export function tellsOfThePast(sentence: string, glance?: Glance): boolean {
  if (LABELLED_PAST.test(sentence, glance)) return true;
  if (!PAST.test(sentence, glance)) return false;
  if (MINUTES.test(sentence) && !PAST.test(sentence.replaceAll(HAD, ''))) return false;
  if (!TODAY.test(sentence, glance)) return true;
  if (!PAST.test(sentence.replace(HAD_TODAY, ''))) return false;
  return !sentence.split(CLAUSE).some((clause) => TODAY.test(clause) && !PAST.test(clause));
}

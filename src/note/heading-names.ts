/** What a part of a note tells: what was done, why, what comes next. */
export type SectionKind =
  | 'title'
  | 'field'
  | 'body'
  | 'complications'
  | 'consent'
  | 'history'
  | 'diagnosis'
  | 'plan'
  | 'aside';

const POST = String.raw`(?:post|after|following)[- ]?`;
const TIME = String.raw`(?:pre|post)[- ]?(?:op(?:erative)?|procedur(?:e|al))?`;

/** Headings as they are written, each a pattern; of two that fit, the longer one counts. */
export const HEADING_NAMES: Readonly<Record<SectionKind, readonly string[]>> = {
  title: [
    String.raw`(?:title of |name of )?(?:the )?(?:procedure|operation|surgery)(?:s|\(s\))?(?: (?:performed|done|name|title|type))?`,
    'operative procedures?|op|procs?|performed|(?:procedure|injection)s? today(?: \\(\\d\\))?',
    'injections?(?: performed)?',
    '(?:service|treatment)s? (?:performed|provided|rendered)',
  ],
  field: [
    '(?:procedure )?(?:side|laterality|levels?|level\\(s\\)|approach|region|site|location|target)(?:s)?(?: (?:treated|injected|and side))?',
    '(?:image |imaging |radiographic )?guidance(?: used)?',
    'contrast(?: (?:used|agent|material))?',
    'fluoroscopy(?: (?:used|time))?',
    'images?(?: (?:saved|archived))?',
    'intent|purpose|nerves?|joints?|views?|imaging(?=[ \\t]{0,3}:[^\\n]{0,40}(?:fluoro|c-arm|ultraso|US\\b|CT\\b|landmark|none))',
    '(?:lesion )?temperature',
  ],
  body: [
    '(?:procedure|operative) (?:note|report|detail|description|summary|technique|findings|narrative)s?',
    '(?:procedure|operation|technique) in detail',
    '(?:details?|description|summary|technique|narrative) of (?:the )?(?:procedure|operation)',
    'technique|summary|description|details|findings|epidurogram|arthrogram|interpretation',
    `${POST}(?:procedure|procedural|injection)? ?(?:evaluation|course|assessment|status|response|results?)?`,
    'medications? (?:injected|administered|used)|injectate|outcome|response|results?|recovery|disposition|immediate response',
  ],
  complications: [
    '(?:immediate |intraoperative )?(?:complications?|comps?)',
    'adverse (?:events?|reactions?|effects?)|AEs?',
  ],
  consent: [
    '(?:informed )?consent',
    'risks?(?: (?:and|versus|vs\\.?|&) benefits?)?|alternatives?|risks, benefits,? and alternatives',
    '(?:treatment )?options(?: discussed| offered)?',
  ],
  history: [
    '(?:procedure )?indications?(?: for (?:the )?(?:procedure|operation|surgery|injection))?(?: ?[/&] ?(?:prior |past |previous )?[a-z]{3,12})?',
    '(?:brief |interval |clinical |pain |past |social |family |medical |surgical |treatment )*(?:history|hx)(?: of (?:the )?present illness)?',
    'h\\.?p\\.?i\\.?(?: \\([^)\\n]{1,15}\\))?|pmh|psh|subjective|objective|background|(?:brief |clinical )(?:summary|note)|chief complaint|cc|reason for (?:the )?(?:referral|consultation|procedure)',
    '(?:prior|previous|past) (?:treatments?|procedures?|injections?|interventions?|tx)',
    '(?:physical )?exam(?:ination)?|review of systems|ros|imaging(?: (?:studies|review))?|mri|allergies|(?:current |home )?medications?',
  ],
  diagnosis: [`(?:${TIME} ?)?(?:diagnos[ie]s|dx)`, 'impression', 'assessment'],
  plan: [
    '(?:treatment |discharge |follow[- ]?up )?plans?(?: of care)?|p',
    'assessment ?(?:/|and|&) ?plan|a ?/ ?p|impression ?(?:/|and|&) ?plan',
    'recommendations?|follow[- ]?up|discussion|(?:discharge |post[- ]?procedure )?instructions?',
    '(?:planned|proposed|scheduled|anticipated|future) (?:procedure|operation|injection)s?|procedures? (?:planned|scheduled)',
  ],
  aside: [
    '(?:type of )?an(?:a?)esthesia|sedation|vital signs|vitals|monitoring|ebl|estimated blood loss|blood loss',
    'surgeon|physician|provider|proceduralist|operator|assistant|specimens?|fluids|position|preparation|pre-?procedure preparation|time[- ]?out|patient|name|date|dob|mrn|equipment|condition',
  ],
};

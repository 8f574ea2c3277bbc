import { type Found, findAll } from './found.ts';

/** The kinds of procedure a note may tell of (notes' label schema). */
export type NoteFamily =
  | 'esi-interlaminar'
  | 'esi-transforaminal'
  | 'esi-caudal'
  | 'esi-unspecified'
  | 'facet-joint-injection'
  | 'medial-branch-block'
  | 'facet-unspecified'
  | 'radiofrequency-ablation'
  | 'sacroiliac-radiofrequency-ablation'
  | 'sympathetic-radiofrequency-ablation'
  | 'trigger-point-injection'
  | 'peripheral-nerve-block'
  | 'sympathetic-block'
  | 'sacroiliac-joint-injection'
  | 'joint-or-bursa-injection'
  | 'tendon-or-ligament-injection'
  | 'scs-trial'
  | 'scs-implant'
  | 'intrathecal-pump'
  | 'epidural-blood-patch'
  | 'discography'
  | 'epidural-adhesiolysis'
  | 'other-injection'
  | 'other';

const GIVEN = '(?:inject(?:ion|ions|ed)|block(?:s|ade)?|steroid)';
/** Up to six words between the site and what was done to it. */
const GAP = '(?:[\\s,&]+[\\w/-]+){0,6}?[\\s,&]+';
const RF =
  '(?:radio-?\\s?frequency|RFA|RFTC|rhizotomy|neurotomy|neurolysis|denervation|thermocoagulation)';

const phrase = (source: string): RegExp => new RegExp(`\\b(?:${source})\\b`, 'gi');

/** What is said more precisely stands before what is said more loosely: the longest match wins. */
const PHRASES: readonly (readonly [RegExp, NoteFamily])[] = [
  [
    phrase(
      `(?:sacroiliac|SI joints?|lateral branch)${GAP}${RF}|${RF}${GAP}(?:sacroiliac|SI joint|lateral branch)`,
    ),
    'sacroiliac-radiofrequency-ablation',
  ],
  [phrase(`(?:sympathetic|stellate)${GAP}${RF}`), 'sympathetic-radiofrequency-ablation'],
  [
    phrase(`(?:facet|medial branch)${GAP}${RF}|${RF}${GAP}(?:facet|medial branch)|${RF}`),
    'radiofrequency-ablation',
  ],
  [phrase('epidural blood patch'), 'epidural-blood-patch'],
  [phrase('(?:epidural )?(?:adhesiolysis|lysis of adhesions)|racz'), 'epidural-adhesiolysis'],
  [phrase('disc?og(?:ra(?:m|ms|phy))'), 'discography'],
  [
    phrase(
      `trans-?\\s?foraminal${GAP}(?:epidural|${GIVEN}|ESIs?)|trans-?\\s?foraminal (?:epidural|ESI|${GIVEN})|[CL]?TFESIs?|selective nerve root (?:block|injection)s?|SNRBs?|epidural${GAP}trans-?\\s?foraminal`,
    ),
    'esi-transforaminal',
  ],
  [
    phrase(`caudal (?:epidural|${GIVEN}|ESI)|caudal${GAP}epidural|epidural${GAP}caudal approach`),
    'esi-caudal',
  ],
  [
    phrase(
      `(?:inter|intra|trans)-?\\s?laminar${GAP}(?:epidural|ESIs?)|(?:inter|intra|trans)-?\\s?laminar (?:epidural|ESI|${GIVEN})|ILESIs?|IL (?:ESI|epidural)|epidural${GAP}(?:inter|intra)-?\\s?laminar`,
    ),
    'esi-interlaminar',
  ],
  [
    phrase(
      `epidural${GAP}${GIVEN}|epidural ${GIVEN}|[CLT]?ESIs?|epidurals?(?= (?:was|were) (?:performed|done|given))`,
    ),
    'esi-unspecified',
  ],
  [
    phrase(
      `medial[- ]branch${GAP}${GIVEN}|medial[- ]branch ${GIVEN}|MBBs?|${GIVEN}${GAP}medial branch(?:es)?`,
    ),
    'medial-branch-block',
  ],
  [
    phrase(
      `(?:intra-?articular${GAP})?facet joints?${GAP}${GIVEN}|facet joints? ${GIVEN}|${GIVEN}${GAP}facet joints?|zygapophys\\w+${GAP}${GIVEN}`,
    ),
    'facet-joint-injection',
  ],
  [phrase(`facet${GAP}${GIVEN}|facet ${GIVEN}`), 'facet-unspecified'],
  [
    phrase(`trigger points?${GAP}${GIVEN}|trigger points? ${GIVEN}|TPIs?`),
    'trigger-point-injection',
  ],
  [
    phrase(
      `(?:sacro-?\\s?iliac|SI|SIJ)(?: joints?)?${GAP}${GIVEN}|(?:sacro-?\\s?iliac|SI)(?: joints?)? ${GIVEN}|${GIVEN}${GAP}(?:sacro-?\\s?iliac|SI) joints?`,
    ),
    'sacroiliac-joint-injection',
  ],
  [
    phrase(
      `(?:stellate|sympathetic|celiac|hypogastric|sphenopalatine|ganglion impar)${GAP}${GIVEN}|(?:stellate ganglion|sympathetic|celiac plexus|hypogastric plexus|impar) ${GIVEN}`,
    ),
    'sympathetic-block',
  ],
  [
    phrase(
      `(?:occipital|suprascapular|intercostal|ilioinguinal|iliohypogastric|pudendal|femoral|sciatic|saphenous|genicular|genitofemoral|trigeminal|brachial plexus|median|ulnar|radial|sural|peroneal|tibial|axillary|peripheral)(?: nerves?)?${GAP}${GIVEN}|(?:occipital|suprascapular|intercostal|ilioinguinal|pudendal|femoral|sciatic|genicular|peripheral)(?: nerves?)? ${GIVEN}`,
    ),
    'peripheral-nerve-block',
  ],
  [
    phrase(
      `(?:knee|hip|shoulder|glenohumeral|subacromial|acromioclavicular|trochanteric|ankle|elbow|wrist|bursa|bursal)${GAP}${GIVEN}|(?:knee|hip|shoulder|subacromial|trochanteric|bursa) ${GIVEN}`,
    ),
    'joint-or-bursa-injection',
  ],
  [
    phrase(
      '(?:spinal cord|SCS|dorsal column)(?: stimulat\\w+)?(?:\\s+\\w+){0,4}? trial|trial(?:\\s+\\w+){0,4}? (?:spinal cord|SCS|stimulator)',
    ),
    'scs-trial',
  ],
  [
    phrase(
      '(?:spinal cord stimulat\\w+|SCS|pulse generator)(?:\\s+\\w+){0,4}? (?:implant\\w*|placement|insertion)',
    ),
    'scs-implant',
  ],
  [
    phrase(
      'intrathecal (?:drug )?(?:delivery )?(?:pump|system)|pump (?:refill|implant\\w*|interrogation)',
    ),
    'intrathecal-pump',
  ],
];

/** Every procedure a text names, in the order of the text. */
export const readFamilies = (text: string): Found<NoteFamily>[] => findAll(text, PHRASES);

/** The procedure a few words name, unless they only ask to see somebody about it. */
export function readFamily(words: string): Found<NoteFamily> | undefined {
  return /\b(?:refer(?:ral|red)?|consult(?:ation)?|evaluat\w+|visit)\b/i.test(words)
    ? undefined
    : readFamilies(words)[0];
}

import {
  type Approach,
  type Guidance,
  type Intent,
  joinLaterality,
  type Laterality,
} from '../terminology/site.ts';
import { type Found, findAll, onlyValue } from './found.ts';

/** Words that name an approach. Loss of resistance or a Tuohy needle name none. */
const APPROACHES: readonly (readonly [RegExp, Approach])[] = [
  [
    /\b(?:inter|intra|trans)-?\s?laminar\b|\bI\.?L\.?E\.?S\.?I\b|\bIL[ -](?:ESI|epidural)/gi,
    'interlaminar',
  ],
  [/\btrans-?\s?foramin\w*|\bC?L?TFE?SIs?\b|\bTF[ -](?:ESI|epidural)/gi, 'transforaminal'],
  [
    /\bcaudal(?!ly|ad)\b(?!\s+(?:to|and cephal|direction|spread|flow|tilt|angul|end|aspect))/gi,
    'caudal',
  ],
  [/\bintra-?\s?articular\w*|\binto (?:each |the )?(?:\w+ ){0,2}joints?\b/gi, 'intra-articular'],
  [/\bmedial[- ]branch(?:es)?\b|\bMBBs?\b/gi, 'medial-branch'],
];

/** Every approach that a text names in words, each once, in the order of the text. */
export function readApproach(text: string): Found<Approach>[] {
  const seen = new Set<Approach>();
  return findAll(text, APPROACHES).filter(({ value }) => !seen.has(value) && seen.add(value));
}

const GUIDANCES: readonly (readonly [RegExp, Guidance])[] = [
  [
    /\bwithout (?:the use of |any )?(?:fluoroscop\w*|image|imaging|radiograph\w*|x-?ray)(?: guidance)?|\bno (?:fluoroscop\w*|imag(?:e|ing)(?: guidance)?) (?:was |were )?(?:used|utilized|employed|performed)|\b(?:blind|landmark)[- ](?:technique|guided|based)/gi,
    'none',
  ],
  [/\bfluoro(?:scop\w*)?\b|\bc-?arm\b|\bimage intensifier\b|\bx-?ray guid\w*/gi, 'fluoroscopy'],
  [/\bultra-?sound\b|\bsonograph\w*|\bU\/?S[- ]guid\w*/gi, 'ultrasound'],
  [/\bCT\b(?=[- ](?:guid|fluoro|scan|imag))|\bunder CT\b|\bcomputed tomograph\w*/g, 'ct'],
  [/\bMRI?[- ]guid\w*|\bunder MRI?\b/gi, 'mri'],
];

/** Words that say a diagnostic scan was looked at, not that a needle was guided by it. */
const NOT_GUIDANCE = /\b(?:prior|previous|recent|diagnostic|reviewed)\s+(?:\w+\s+)?$/i;

/** The guidance a text names first; `none` only where it says that none was used. */
export function readGuidance(text: string): Found<Guidance> | undefined {
  return findAll(text, GUIDANCES).find(
    ({ start }) => !NOT_GUIDANCE.test(text.slice(Math.max(0, start - 40), start)),
  );
}

const SIDES: readonly (readonly [RegExp, Laterality])[] = [
  [
    /\bbilateral(?:ly)?\b|\bboth (?:the )?(?:left and right|right and left|sides)\b|\b(?:left and right|right and left)\b/gi,
    'bilateral',
  ],
  [/\bleft(?:-sided)?\b|\bLT?\b(?=\.? +(?:[CTLS]\d|SI\b|sacro))|\bLt\b\.?/g, 'left'],
  [/\bLeft(?:-sided)?\b|\bLEFT\b/g, 'left'],
  [
    /\b(?:r|R)ight(?:-sided)?\b|\bRIGHT\b|\bRT?\b(?=\.? +(?:[CTLS]\d|SI\b|sacro))|\bRt\b\.?/g,
    'right',
  ],
  [/(?<!\b(?:of|to|from) (?:the )?)\bmid-?line\b/gi, 'midline'],
];

/** "Right" and "left" that are no side of a procedure: a position, a verb, an exclamation. */
const NOT_A_SIDE_AFTER =
  /^\s*(?:lateral decubitus|oblique|(?:left|right) oblique|lateral position|lateral recumbent|side down|now|away|after|before|the|in place|in position|at|home|hand(?:ed)?\b|dose|amount|to (?:the )?midline|of (?:the )?midline|(?:arm|leg|hand|foot|upper|lower|thigh|calf|buttock)\b)/i;
const NOT_A_SIDE_BEFORE =
  /\b(?:was|were|is|patient|needle|catheter|all|just to the|slightly|slight|toward(?:s)?(?: the)?|all right)\s+$/i;

/** Every side that a text names for a procedure. */
export function readSides(text: string): Found<Laterality>[] {
  return findAll(text, SIDES).filter(({ value, start, end }) => {
    if (value === 'bilateral' || value === 'midline') return true;
    const before = text.slice(Math.max(0, start - 24), start);
    return !NOT_A_SIDE_AFTER.test(text.slice(end, end + 24)) && !isStray(before);
  });
}

const isStray = (before: string): boolean => NOT_A_SIDE_BEFORE.test(before);

/** The side a text names as a whole; left and right together are both sides. */
export function readLaterality(text: string): Found<Laterality> | undefined {
  const sides = readSides(text);
  const [first] = sides;
  const value = joinLaterality(sides.map((side) => side.value));
  return first && value ? { ...first, value } : undefined;
}

const INTENTS: readonly (readonly [RegExp, Intent])[] = [
  [
    /\b(?:diagnostic|confirmatory)\b(?=(?:[\s,#/-]+[\w-]+){0,6}[\s,#/-]+(?:blocks?|injections?|MBBs?|purposes?|only|medial|SNRB)\b)|\bfor diagnostic\b|^diagnostic(?: procedure)?$/gi,
    'diagnostic',
  ],
  [
    /\btherapeutic\b(?=(?:[\s,#/-]+[\w-]+){0,6}[\s,#/-]+(?:blocks?|injections?|MBBs?|purposes?|facet|ESI)\b)|\bfor therapeutic\b|^therapeutic(?: procedure)?$/gi,
    'therapeutic',
  ],
];

/** Diagnostic or therapeutic, where a text names just one of them for an injection. */
export const readIntent = (text: string): Found<Intent> | undefined =>
  onlyValue(findAll(text, INTENTS));

const SIDE_CHANGES: readonly (readonly [RegExp, true])[] = [
  [
    /\b(?:side|laterality|plan|procedure) (?:was |has been )?(?:changed|switched)\b[^.\n]{0,160}|\b(?:changed|switched) (?:from (?:the )?(?:left|right) )?to (?:the )?(?:left|right)\b[^.\n]{0,160}/gi,
    true,
  ],
];

/** Words that explain a change of side during the session. */
export function readSideChange(text: string): Found<string> | undefined {
  const [change] = findAll(text, SIDE_CHANGES);
  return change && { ...change, value: text.slice(change.start, change.end).trim() };
}

import { joinLaterality, type Laterality } from '../terminology/site.ts';
import { type Glance, gated } from './glance.ts';
import { type Found, matchesOf, type Span, spansOf } from './span.ts';

const JOINTS =
  '(?:knees|hips|shoulders|elbows|wrists|ankles|sacroiliac|si|facets?|joints|occipital|trapezius|trapezii)';
const SIDE = new RegExp(
  String.raw`\b(?:left|right|bilat(?:eral(?:ly)?)?|both\s(?:sides|${JOINTS})|midline|[lr]t|(?:(?:on|to|at)\s)?(?:each|either)\sside(?!\sof)|each\s(?:SI|sacroiliac|SIJ)\b)\b|(?<![\p{L}\d])b\/l(?!\p{L})`,
  'giu',
);
/**
 * What may follow a single letter that is a side. In any case, spelled out: once a process has
 * compiled much, V8 14.6 matches the words of `(?i:...)` in their own case alone.
 */
const SITE =
  'SCM|GON|knee|hip|shoulder|SIJ?\\b|sided?\\b|facet|LON|greater|lesser|occipital|lumbar|cervical|thoracic|glut|quad|trap|levator|rhomboid|piriform|TF|IL|ESI|MBB|RFA|wrist|elbow|ankle|thumb|1st|2nd|3rd|first|CMC|MTP|epicond|sacro|paramed|stellate|sympath|genic|suprasc|intercost|subacrom|GH\\b|AC\\b|troch|upper|lower|mid|med|lat|splenius|infrasp|supraspin'.replaceAll(
    /\\.|[a-z]/gi,
    (one) => (one.startsWith('\\') ? one : `[${one.toUpperCase()}${one.toLowerCase()}]`),
  );
/** A single letter is a side only before a level or in brackets, or where it is the whole answer. */
const LETTER = new RegExp(
  String.raw`(?<![\p{L}\d])[LR](?=\.?\s(?:[CTLSctls]\d|${SITE}))|^\s*[LR]\s{2,30}[LR]\s*$|[LR](?=\s?(?:&|\+|and)\s?[LR]\s)|[LR](?=\s)(?<=[LR]\s?(?:&|\+|and)\s?[LR])|\([LR]\)|^\s*[LR]\s*$|(?<=\b(?:[Bb]lock|[Ii]nj|[Ii]njection|ESI|MBB|RFA|TPI)s?\s)[LR](?![\p{L}\d/])`,
  'gu',
);

const CLAUSE_END =
  /[,;:()\n]|\.(?=\s|$)|\b(?:for|with|due to|secondary to|because|who|causing|given)\b/gi;

/** A clause about symptoms, a drip or a cushion says nothing of where the needle went. */
const NOT_THE_NEEDLE = gated(
  /\bpain(?!ful|less)|radiat|referr|numb|weakness|tingl|symptom|sciatica|radicul(?:opath|itis)|complain|relief|\bach(?:e|ing)|\biv\b|intravenous|cuff|pillow|bolster|\bbump\b|antecubital|handed|dominant|breath|lung/i,
);

/** Words after "left" or "right" that make it a position, a view, a limb or no side at all. */
const NOT_A_SIDE_BEFORE =
  /^(?:\s(?:[\w-]+\s){0,2}(?:spread|flow|uptake|filling)\b|[\s-](?:(?:lateral\s)?decubitus|lateral\s(?:decub|position|recumb|view|projection|image|side|fluoro|x-?ray)|(?:anterior|posterior)?\s?oblique|side\s(?:up|down|lying)|lying|heart|upper quadrant|ventric|atri|leg\b|arm\b|foot\b|thigh\b|calf\b|(?:lower|upper) extremit|extremit|breast|lung|handed|hand(?:ed)? domin))/i;
const NOT_RIGHT =
  /^\s(?:now|away|after|before|dose|drug|medication|amount|patient|person|procedure|place|time|direction|angles?|through|next|back|thing|one)\b/i;
/** "Left the room", "left in place": the verb. */
const LEFT_VERB =
  /^\s(?:the|a|an|in|to|with|without|open|intact|behind|undisturbed|our|my|clinic|facility|against|ama|for|her|his|over|alone|as|via|by|indwelling)\b/i;
const VERB_BEFORE = /\b(?:was|were|been|be|being|is|are|patient|she|he|they|i|we)\s$/i;
const ALL_RIGHT = /\b(?:all|answered|went)\s$/i;
/** Where something turns or points to is not where it is. */
const TOWARDS =
  /(?:\b(?:turn|rotat|roll|tilt|obliqu|direct|angl|lying|laid|lies|position|face(?!t)|facing|spread|flow|look)\w{0,5}[^,;]{0,30}\b(?:to|on|toward|towards)\s(?:the|her|his|their)\s|\btowards?\s(?:the\s)?|\b(?:from|cross(?:ed|ing)?)\s(?:the\s)?)$/i;
const NOT_RT = /^\s(?:was|were|to|operated|present|tech|assist|at\b|\()/i;
const OFF_MIDLINE = /(?:\b(?:of|from|off|to|than|past|across|beyond)\s(?:the\s)?(?:spinous\s)?)$/i;
const LIKE_A_JOINT =
  /^\s(?:skin|incision|scar|structures?|shift|(?:\w+ ){0,2}(?:area|region|back)\b)/i;

/** Where the dye went more than elsewhere: "it spread up to C4, mostly left sided". */
const MORE_THERE =
  /\b(?:mostly|mainly|predominantly|primarily|preferentially|largely|chiefly|more|greater|worse)(?: (?:on|to|towards?|along|in))?(?: the)? $/i;

/** Words after a side that make it the side of the needle, whatever leads there. */
const ENTRY = /^\s(?:paramedian|(?:ventro|antero|postero)lateral (?:gutter|space|epidural))/i;
/** "Advanced to the left L5 foramen" names a place, and no direction. */
const PLACE =
  /^(?:[- ]sided)?\s(?:[CTLS]-?\d|sacr|SI\b|facet|medial branch|lumbar|cervical|thoracic|pedicle|foram|neuro|neural|nerve|transverse|articular|superior|inferior|joint|trochant|ala\b|dorsal)/i;
/** "Placed on her right side" */
const LIES_ON =
  /\b(?:placed|put|positioned|lying|lay|laid|turned|rolled) (?:\w+ )?on (?:her|his|their) $/i;
const TURNED =
  /\b(?:turn|rotat|roll|tilt|obliqu|look|face|facing|spread|flow|lying|laid|lies)\w{0,5}[^,;]{0,12}\bto\s(?:the\s)?$/i;
const FILLED =
  /\b(?:(?:fill|outlin|opacif|delineat|surround|bath|coat)(?:ed|ing|es)(?: of)?(?: the)?(?: (?:exiting|traversing))?|(?:filling|defect)(?: (?:seen|noted))? (?:on|to|along) the)\s$/i;

const IN_BRACKETS = /\([LR]\)/g;

/** A letter that stands alone, as most sentences hold none. */
const ALONE = gated(/(?:\b|_)[LR](?:\b|_)/);

/** Most sentences speak of something else. */
const CONCERNS = gated(
  /left|right|bilat|both|midline|\b[LR]T?\b|b\/l|(?:each|either) side|each s/i,
);

/** Whether a side may be named at all. */
export const mayNameSide = CONCERNS.may;

/** One list for all texts that name none. */
const NONE: readonly Found<Laterality>[] = [];

/** Every side at which something was done, as far as the words tell; positions and symptoms left out. */
export function sideMentions(text: string, glance?: Glance): readonly Found<Laterality>[] {
  if (!CONCERNS.test(text, glance)) return NONE;
  const mayBeLetter = ALONE.test(text, glance);
  const spans = mayBeLetter ? spansOf(IN_BRACKETS, text) : [];
  let from = 0;
  for (const stop of [...matchesOf(CLAUSE_END, text), undefined]) {
    const words = text.slice(from, stop?.index);
    if (!NOT_THE_NEEDLE.test(words, glance)) {
      addSpans(spans, SIDE, words, from);
      if (mayBeLetter) addSpans(spans, LETTER, words, from);
    }
    if (stop) from = stop.index + stop[0].length;
  }
  const found: Found<Laterality>[] = [];
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const value = sideOf(text.slice(start, end));
    if (isSide(value, text, start, end)) found.push({ value, start, end });
  }
  return found;
}

/** The one side a text names; left and right together are bilateral (rulebook 1.3). */
export const readLaterality = (text: string, glance?: Glance): Found<Laterality> | undefined =>
  lateralityOf(sideMentions(text, glance));

/** The one side that several mentions come to. */
export function lateralityOf(
  mentions: readonly Found<Laterality>[],
): Found<Laterality> | undefined {
  const value = joinLaterality(mentions.map((mention) => mention.value));
  const naming = mentions.find((mention) => mention.value === value);
  if (!value || naming) return naming;
  const [first, last] = [mentions[0], mentions.at(-1)];
  return first && last ? { value, start: first.start, end: last.end } : undefined;
}

/** Adds where a pattern matches in a clause that begins at a place of the text. */
function addSpans(spans: Span[], pattern: RegExp, clause: string, from: number): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(clause); match; match = pattern.exec(clause))
    spans.push({ start: from + match.index, end: from + pattern.lastIndex });
}

function sideOf(words: string): Laterality {
  if (/^(?:b|e|(?:on|to|at)\s)/i.test(words) || /[LR]\s+[LR]/.test(words)) return 'bilateral';
  if (/^m/i.test(words)) return 'midline';
  return /^[\s(]*l/i.test(words) ? 'left' : 'right';
}

function isSide(value: Laterality, text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 30)];
  if (value === 'midline') return !OFF_MIDLINE.test(before) && !LIKE_A_JOINT.test(after);
  if (NOT_A_SIDE_BEFORE.test(after)) return false;
  if (end - start === 2 && NOT_RT.test(after)) return false;
  if (value === 'bilateral') return true;
  if (/\bapproach(?:ed)? from (?:the )?$/i.test(before)) return true;
  if (LIES_ON.test(before) && /^ side\b/i.test(after)) return false;
  if (MORE_THERE.test(before) || FILLED.test(before)) return false;
  if (ENTRY.test(after) || (PLACE.test(after) && !TURNED.test(before))) return true;
  if (TOWARDS.test(before) && !/^\sof\b/.test(after)) return false;
  if (/\bto the\s$/i.test(before) && !/^\sof (?:the )?mid/i.test(after)) return false;
  if (value === 'right') return !NOT_RIGHT.test(after) && !ALL_RIGHT.test(before);
  return /\b(?:the|on)\s$/i.test(before) || !(LEFT_VERB.test(after) || VERB_BEFORE.test(before));
}

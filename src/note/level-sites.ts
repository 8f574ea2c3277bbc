import type { Span } from './span.ts';

const DRUG = /^\s(?:lidocaine|bupivacaine|ropivacaine|marcaine|xylocaine|saline|omnipaque|depo)/i;
/** What follows a level that was imaged, diseased or operated on, rather than injected. */
const NOT_A_SITE =
  /^(?:[- ]weighted|\s(?:signal|hyper|hypo|and (?:T2|S2)\b|heart|normal|vertebral body fracture)|(?:\s\w+){0,2}\s(?:fusion|ACDF|laminectomy|discectomy|diskectomy|hardware|dis[ck] (?:herniat|protrus|bulg|extrus)|herniat|stenosis|spondylolisthesis|radiculopathy|radiculitis|radicular|dermatom|distribution|myotom))/i;
const BEFORE_A_LANDMARK =
  /(?:count(?:ed|ing) (?:up|down) from(?: the)?|vitamin|status post|s\/p|(?:canal|root|roots) (?:to|up to|from|over|along|between)|spread|up to|reach(?:ed|ing)|(?:filling|defect)(?: (?:seen|noted))?(?: (?:on|to) the (?:left|right)(?: side)?)? at|(?:fill|outlin|opacif|delineat|surround|bath|coat)(?:ed|ing|es)(?: of)?)(?: the)?(?: (?:exiting|traversing|left|right))?\s(?:[CTLS]\d{1,2} (?:to|through|and) )?$/i;
/** Where contrast went, told as "it spread up the epidural space to about C4". */
const SPREAD_TO =
  /^.*\b((?:contrast|dye|medium|spread|flow|travel|track|ascend|outlin|extend|opacif|scar)[^.;,]{0,45}\b(?:to|from|between|through|over|around|along|of|outlining|as far as)(?: (?:about|approximately|at least|the|exiting|traversing|left|right)){0,3})\s(?:[CTLS]\d{1,2} (?:to|through|and) )?$/is;
/** What one sees or has had there: "a disc herniation at L4-5". */
const DISEASED_AT =
  /(?:herniat\w+|protrusions?|bulges?|extrusions?|stenosis|listhesis|degenerati\w+|disease|tears?|fractures?|laminectom\w+|dis[ck]ectom\w+|surgery|fusion)(?: was| is)?(?: seen| noted)? (?:at|of|above|below)(?: the)?\s$/i;
const NEEDLED = /needle|inject|catheter|advanc/i;

const MAY_SPREAD = /contrast|dye|medium|spread|flow|travel|track|ascend|outlin|extend|opacif|scar/i;

function isReached(before: string): boolean {
  const spread = SPREAD_TO.exec(before);
  return spread !== null && !NEEDLED.test(spread[1] ?? '');
}

/** Whether a level is where something was injected, rather than imaged, diseased or reached by contrast. */
export function isSite({ start, end }: Span, text: string): boolean {
  const after = text.slice(end, end + 60);
  const before = text.slice(Math.max(0, start - 80), start);
  return (
    !DRUG.test(after) &&
    !NOT_A_SITE.test(after) &&
    !BEFORE_A_LANDMARK.test(before) &&
    !DISEASED_AT.test(before) &&
    !(MAY_SPREAD.test(before) && isReached(before))
  );
}

const NERVES_AFTER =
  /^\W{0,3}(?:(?:bilateral|left|right|lumbar|cervical|thoracic|and|the|level|levels)\W{1,2}){0,3}(?:(?:medial|lateral) branch|[CTL]?MBB|nerve|dorsal ram|root|transverse process|pedicle)/i;
const NERVES_BEFORE =
  /(?:branch(?:es)?|nerves?|roots?|rami|ramus|MBBs?)(?: nerves?)?(?: blocks?)?,?(?: of| at| from| to)?(?: the)?(?: (?:left|right|bilateral))?\s$/i;

/** Whether the words around levels make them those of nerves. */
export const isNerveTarget = (text: string, start: number, end: number): boolean =>
  NERVES_AFTER.test(text.slice(end, end + 50)) ||
  NERVES_BEFORE.test(text.slice(Math.max(0, start - 50), start));

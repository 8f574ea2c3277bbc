import { type Glance, gated } from './glance.ts';
import { type Found, findFirst } from './span.ts';

const IMAGE =
  '(?:images?|imgs?|films?|pictures?|pics?|views?|epidurograms?|sonograms?|x-?rays?|radiographs|hard ?cop(?:y|ies)|cine loops?|clips?|screen ?shots?)';
const KEPT = String.raw`(?:saved|archived|stored|printed|retained|recorded|uploaded|filed|kept|captured and (?:saved|stored)|sent to (?:the )?PACS|sent to (?:the )?archives?|transferred to (?:the )?PACS|placed in(?:to)? (?:the|her|his) (?:patient'?s? )?(?:chart|record)|(?:taken|obtained) for (?:the|permanent) (?:\w+ )?(?:record|chart|documentation|file))`;

const ARCHIVED = gated(
  new RegExp(
    String.raw`\b${IMAGE}\b[^.;]{0,60}?\b${KEPT}\b|\b(?:saved|archived|stored|printed|saving|archiving|storing) (?:of )?(?:(?:the|all|representative|final|permanent|multiple|two|both|spot|fluoroscopic|ultrasound|hard|\d) ){0,4}${IMAGE}\b|\bpermanent (?:\w+ )?(?:record|images?|films?|prints?|pictures?|radiographs?|cop(?:y|ies)|recording|documentation)\b|\b(?:in|to|on|into) (?:the )?PACS\b|^\s*(?:images? )?(?:archived|saved|stored)\s?:\s{0,8}y(?:es)?\b`,
    'i',
  ),
);
const NOT_KEPT =
  /¤|\b(?:no|not|without|never|unable|neither)\b|n't\b|\b(?:should|must|will|can|could|to) be (?:saved|archived|stored|printed|kept|sent)|\breview|\bcompar/i;

/** "Films were saved, showing no migration" denies what they show. */
const RESULT = /\b(?:showing|demonstrating|confirming|with|and)\b|,/i;

/** True where images of this procedure were kept as a record. */
export function readImagesArchived(text: string, glance?: Glance): Found<true> | undefined {
  const found = findFirst(ARCHIVED, text, true, glance);
  if (!found) return undefined;
  const [before, after] = [
    text.slice(Math.max(0, found.start - 40), found.end),
    text.slice(found.end, found.end + 20),
  ];
  if (NOT_KEPT.test(before) || NOT_KEPT.test(after.split(RESULT, 1)[0] ?? '')) return undefined;
  return found;
}

const AP = String.raw`(?:A\/?P|PA|anter(?:o|ior)[- ]?posterior)`;
const OTHER_VIEW = '(?:lateral|contralateral oblique|CLO|oblique)';
const VIEWS = gated(
  new RegExp(
    String.raw`\b${AP}\b[^.;\n]{0,25}\b${OTHER_VIEW}\b|\b${OTHER_VIEW}\b[^.;\n]{0,25}\b${AP}\b|\b(?:two|2|three|3|multiple|biplanar?|multi-?planar|orthogonal|both)[- ](?:\w+ )?(?:views?|planes?|projections?|imag\w+|fluoroscop\w+)\b`,
    'i',
  ),
);
const ONE_VIEW = gated(new RegExp(String.raw`\b${AP}\b`));
const CROSS_VIEW = gated(/\b(?:lateral|oblique) (?:view|projection|image|fluoro\w*|was obtained)/i);

/** Two views named together: AP and lateral, two planes, multiple views. */
export const readViews = (text: string, glance?: Glance): Found<true> | undefined =>
  findFirst(VIEWS, text, true, glance);

/** A frontal view that a narrative names apart from the other one. */
export const readFrontalView = (text: string, glance?: Glance): Found<true> | undefined =>
  findFirst(ONE_VIEW, text, true, glance);

/** A lateral or oblique view that a narrative names apart from the other one. */
export const readCrossView = (text: string, glance?: Glance): Found<true> | undefined =>
  findFirst(CROSS_VIEW, text, true, glance);

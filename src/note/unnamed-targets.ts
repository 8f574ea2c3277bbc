import { type Gated, gated } from './glance.ts';
import type { NoteFamily } from './note-reading.ts';
import type { Sentence } from './sentences.ts';
import joints from './vocabulary/joints.json' with { type: 'json' };

const EPIDURAL_SPACE = gated(/\b(?:epidural|caudal) (?:space|canal)\b/i);
/** "A 22-gauge needle was placed in the subacromial space" */
const IN_A_JOINT = gated(
  new RegExp(
    String.raw`\b(?:needle|gauge)\b[^;]{0,60}\b(?:into|in|within|entered) (?:the )?(?:\w+ ){0,2}(?:${joints.join('|')}) (?:joint|space|bursa)\b`,
    'i',
  ),
);
/** "A needle was brought to the origin of the plantar fascia" */
const AT_A_TENDON = gated(
  /\b(?:needle|gauge)\b[^;]{0,60}\b(?:into|in|to|at|around|within|along|entered|over) (?:the )?(?:\w+ ){0,4}(?:epicondyle|plantar fascia|(?:tendon|flexor|extensor) (?:sheath|origin)|first dorsal compartment|A-?1 pulley|bicipital groove)\b|\b(?:epicondyle|plantar fascia|(?:tendon|flexor) sheath|A-?1 pulley),? [^.;]{0,30}\b\d\d ?-?(?:g|ga|gauge)\b/i,
);
/** What is injected in a muscle where these are spoken of. */
export const TAUT = gated(
  /\btrigger points?\b|\btaut bands?\b|\bmyofascial\b|\bTPIs?\b|\btwitch response\b/i,
);
/** "Injected into" something. */
export const INTO = gated(/\binject(?:ed|ing|ions?)\b[^;]{0,80}\b(?:into|in|at|to)\b/i);
/** "Both knees were prepped and each was injected" */
const JOINT_INJECTED = gated(
  new RegExp(
    String.raw`\b(?:${joints.join('|')})s? (?:was|were)\b[^.;]{0,80}\b(?:prepped|cleansed|cleaned)\b[^.;]{0,60}\binjected\b`,
    'i',
  ),
);
/** "The area over the left greater trochanter was marked and prepped" */
const JOINT_MARKED = gated(
  new RegExp(
    String.raw`\b(?:over|of|at|about|to) (?:the |her |his )?(?:left |right )?(?:greater )?(?:trochanter|${joints.join('|')})\b[^.;]{0,40}\b(?:marked|prepped|cleansed|cleaned|identified)\b`,
    'i',
  ),
);

/** Where a needle goes makes the kind of procedure; the first of them counts. */
const TARGETS: readonly (readonly [NoteFamily, Gated])[] = [
  ['esi-unspecified', EPIDURAL_SPACE],
  ['joint-or-bursa-injection', IN_A_JOINT],
  ['joint-or-bursa-injection', JOINT_INJECTED],
  ['joint-or-bursa-injection', JOINT_MARKED],
  ['tendon-or-ligament-injection', AT_A_TENDON],
];

/** Where steroid was injected by a needle that is told of, and the words that tell it. */
export function targetIn(performed: readonly Sentence[], isGiven: boolean) {
  for (const [family, words] of TARGETS) {
    if (!isGiven && words !== JOINT_INJECTED) continue;
    const sentence = performed.find(({ text, glance }) => words.test(text, glance));
    if (sentence) return { family, sentence, words };
  }
  return undefined;
}

import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import { type Gated, type Glance, gated } from './glance.ts';
import type { NoteRegion } from './note-reading.ts';
import type { Found } from './span.ts';

const NAMED = gated(
  /\b(cervico-?thoracic|lumbo-?sacral|cervical|thoracic|lumbar|sacral)\b(?! (?:hiatus|lordosis|support|pillow|collar|radicul|spondyl|stenosis|dis[ck] (?:disease|herniat|degen)|strain|sprain|pain|post|facet (?:syndrome|arthro|pain)|dystonia|headache|myelopath|spine (?:surgery|pain)))/i,
);

const SPINE_WORDS = gated(
  /\b(cervico-?thoracic|lumbo-?sacral|cervical|thoracic|lumbar|sacral)(?= (?:epidural|interlaminar|intralaminar|transforaminal|facet|medial branch|sympathetic|nerve root|paraspinal|inter-?space|intervertebral|neural|foramen|foramina|(?:area|region|spine) (?:was|were)))\b/i,
);

const REGIONS: Readonly<Record<string, NoteRegion>> = {
  cervicothoracic: 'cervicothoracic',
  lumbosacral: 'lumbosacral',
  cervical: 'cervical',
  thoracic: 'thoracic',
  lumbar: 'lumbar',
  sacral: 'sacral',
};

const BY_LETTERS: Readonly<Record<string, NoteRegion>> = {
  C: 'cervical',
  CT: 'cervicothoracic',
  T: 'thoracic',
  // An injection at T12-L1 counts as thoracic (rulebook 1.6).
  TL: 'thoracic',
  L: 'lumbar',
  LS: 'lumbosacral',
  S: 'sacral',
};

/** The region the name of a procedure states. */
export const readRegion = (text: string, glance?: Glance): Found<NoteRegion> | undefined =>
  regionIn(NAMED, text, glance);

/** The region a narrative names together with what was injected, not with posture or disease. */
export const readTargetRegion = (text: string, glance?: Glance): Found<NoteRegion> | undefined =>
  regionIn(SPINE_WORDS, text, glance);

/** The region its levels put a procedure in, where they agree on one. */
export function regionOfLevels(levels: readonly SpinalLevel[]): NoteRegion | undefined {
  const letters = new Set(levels.join('').replace(/[^CTLS]/g, ''));
  return BY_LETTERS[['C', 'T', 'L', 'S'].filter((letter) => letters.has(letter)).join('')];
}

function regionIn(
  pattern: Gated,
  text: string,
  glance: Glance | undefined,
): Found<NoteRegion> | undefined {
  const match = pattern.exec(text, glance);
  const value = REGIONS[match?.[1]?.toLowerCase().replace('-', '') ?? ''];
  if (!match || !value) return undefined;
  return { value, start: match.index, end: match.index + match[0].length };
}

import type { SpinalLevel } from '../terminology/spinal-levels.ts';
import { type Gated, type Glance, gated } from './glance.ts';
import type { NoteRegion } from './note-reading.ts';
import type { Found } from './span.ts';
import regions from './vocabulary/regions.json' with { type: 'json' };

const NAMES = regions.names.map(({ pattern }) => pattern).join('|');
const NAMED = gated(
  new RegExp(String.raw`\b(${NAMES})\b(?! (?:${regions.isNoSiteBefore.join('|')}))`, 'i'),
);
const SPINE_WORDS = gated(
  new RegExp(String.raw`\b(${NAMES})(?= (?:${regions.isSiteBefore.join('|')}))\b`, 'i'),
);

/** The region that goes by a name. */
const regionNamed = (name: string): NoteRegion | undefined =>
  REGIONS.find((region) => region === name.toLowerCase().replace('-', ''));

const REGIONS: readonly NoteRegion[] = [
  'cervicothoracic',
  'lumbosacral',
  'cervical',
  'thoracic',
  'lumbar',
  'sacral',
];

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
  const value = regionNamed(match?.[1] ?? '');
  if (!match || !value) return undefined;
  return { value, start: match.index, end: match.index + match[0].length };
}

import type { Guidance } from '../terminology/site.ts';
import { type Gated, type Glance, gated } from './glance.ts';
import { patternOf } from './phrases.ts';
import { type Found, findFirst } from './span.ts';
import guidance from './vocabulary/guidance.json' with { type: 'json' };

const FLUOROSCOPY = String.raw`(?:fluoroscop\w*|flouroscop\w*|fluro(?:scop\w*)?|fluoro)`;
/** What phrases share, written `{NAME}` in them. */
const PARTS = {
  FLUOROSCOPY,
  IMAGE: `(?:image|imaging|radiographic|radiologic|x-?ray|${FLUOROSCOPY}|ultraso(?:und|nographic)|CT)`,
};

const namesOf = (kind: Guidance | 'either'): Gated => {
  const names = guidance.find((one) => one.guidance === kind)?.names ?? [];
  return gated(new RegExp(patternOf(names, PARTS), 'i'));
};

const NONE = namesOf('none');
/** "Fluoroscopy or CT" in a descriptor names neither. */
const EITHER = namesOf('either');
/** Modalities that guide a needle; a CT or MRI that was merely looked at does not count. */
const MODALITIES = (['ct', 'mri', 'ultrasound', 'fluoroscopy'] as const).map((value) => ({
  value,
  names: namesOf(value),
}));

/** How the needle was guided; `none` only where the words exclude guidance. */
export function readGuidance(text: string, glance?: Glance): Found<Guidance> | undefined {
  const none = findFirst(NONE, text, 'none', glance);
  if (none) return none;
  if (EITHER.test(text, glance)) return undefined;
  let first: Found<Guidance> | undefined;
  for (const { value, names } of MODALITIES) {
    const found = findFirst(names, text, value, glance);
    if (found && found.start < (first?.start ?? text.length)) first = found;
  }
  return first;
}

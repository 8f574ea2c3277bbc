import { type Gated, type Glance, gated } from './glance.ts';
import type { NoteFamily } from './note-reading.ts';
import landmarks from './vocabulary/landmarks.json' with { type: 'json' };

const LANDMARKS: ReadonlyMap<string, Gated> = new Map(
  landmarks.map(({ family, names }) => [
    family,
    gated(new RegExp(`\\b(?:${names.join('|')})\\b`, 'i')),
  ]),
);

/** Shows at a glance whether any landmark may be named at all. */
export const mayBeAtLandmark = gated(
  new RegExp(`\\b(?:${landmarks.flatMap(({ names }) => names).join('|')})\\b`, 'i'),
).may;

/** Whether a text speaks of a place where the needle goes in a procedure of this kind. */
export const isAtLandmark = (text: string, family: NoteFamily, glance?: Glance): boolean =>
  LANDMARKS.get(family)?.test(text, glance) ?? false;

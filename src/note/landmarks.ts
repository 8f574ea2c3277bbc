import { type Gated, type Glance, gated } from './glance.ts';
import type { NoteFamily } from './note-reading.ts';
import landmarks from './vocabulary/landmarks.json' with { type: 'json' };

const LANDMARKS: ReadonlyMap<string, Gated> = new Map(
  landmarks.map(({ family, names }) => [
    family,
    gated(new RegExp(`\\b(?:${names.join('|')})\\b`, 'i')),
  ]),
);

/** Whether a text speaks of a place where the needle goes in a procedure of this kind. */
export const isAtLandmark = (text: string, family: NoteFamily, glance?: Glance): boolean =>
  LANDMARKS.get(family)?.test(text, glance) ?? false;

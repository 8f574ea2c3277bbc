import type { NoteFamily } from './note-reading.ts';
import landmarks from './vocabulary/landmarks.json' with { type: 'json' };

const LANDMARKS: ReadonlyMap<string, RegExp> = new Map(
  landmarks.map(({ family, names }) => [family, new RegExp(`\\b(?:${names.join('|')})\\b`, 'i')]),
);

/** Whether a text speaks of a place where the needle goes in a procedure of this kind. */
export const isAtLandmark = (text: string, family: NoteFamily): boolean =>
  LANDMARKS.get(family)?.test(text) ?? false;

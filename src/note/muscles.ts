import { type Glance, gated } from './glance.ts';
import type { NoteFamily } from './note-reading.ts';
import type { Passage } from './sentences.ts';
import { distinct, type Found, shifted, spanOf } from './span.ts';
import muscles from './vocabulary/muscles.json' with { type: 'json' };

const MUSCLES = muscles.map(({ name, names }) => ({
  name,
  pattern: new RegExp(`^(?:${names.join('|')})$`, 'i'),
}));
const ANY_MUSCLE = gated(
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${muscles.flatMap(({ names }) => names).join('|')})(?![\p{L}\d])`,
    'giu',
  ),
);

/** Muscles are named as targets where muscles are injected; elsewhere they are passed through. */
const INTO_MUSCLES: readonly NoteFamily[] = ['trigger-point-injection', 'other-injection'];

/** Whether a text names any muscle. */
export const namesMuscle = (text: string, glance?: Glance): boolean =>
  ANY_MUSCLE.all(text, glance).length > 0;

/** The muscles that were injected, each once, by one name. */
export function readMuscles(passages: readonly Passage[], family: NoteFamily): Found<string>[] {
  if (!INTO_MUSCLES.includes(family)) return [];
  return distinct(
    passages.flatMap(({ text, start, glance }) =>
      ANY_MUSCLE.all(text, glance).flatMap((match) => {
        const value = MUSCLES.find(({ pattern }) => pattern.test(match[0]))?.name;
        return value ? [shifted({ value, ...spanOf(match) }, start)] : [];
      }),
    ),
  );
}

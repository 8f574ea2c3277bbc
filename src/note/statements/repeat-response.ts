import type { RepeatResponse } from '../note-statements.ts';
import { tellsOfThePast } from '../occurrence.ts';
import { readReliefPercents } from '../relief.ts';
import type { Sentence } from '../sentences.ts';
import { type Found, shifted } from '../span.ts';
import { stretchesIn } from './days.ts';

const AGO = /^(?:\s?(?:ago|prior|earlier|before)\b|[- ]old\b)/i;

/** How earlier procedures worked: the relief and how long it held, where one sentence tells both. */
export const readRepeatResponses = (sentences: readonly Sentence[]): Found<RepeatResponse>[] =>
  sentences.flatMap(({ text, start, occurrence }) => {
    if (occurrence !== 'past' && !tellsOfThePast(text)) return [];
    const [relief] = readReliefPercents(text);
    if (!relief) return [];
    const stretches = stretchesIn(text).filter((one) => !AGO.test(text.slice(one.end)));
    const held = stretches.find((one) => one.start >= relief.end) ?? stretches.at(-1);
    const value = { percent: relief.value, days: held ? held.days : null };
    return [shifted({ ...relief, value }, start)];
  });

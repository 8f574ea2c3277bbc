import { lateralityOf, sideMentions } from '../laterality.ts';
import type { NoteAgent } from '../note-reading.ts';
import type { AmountPerSite } from '../note-statements.ts';
import type { Sentence } from '../sentences.ts';
import type { Found, Span } from '../span.ts';
import { isDenied } from './matching.ts';

/** A drug as one sentence tells it. */
export interface ToldAmount {
  agent: Found<NoteAgent>;
  sentence: Sentence;
}

const DONE_AGAIN = new RegExp(
  [
    String.raw`\b(?:procedure|process|steps?|injections?|blocks?|sequence|this|same) (?:(?!not\b)[^.;]){0,40}?\b(?:repeated|duplicated)\b`,
    String.raw`\b(?:same|identical) (?:procedure|process|steps?|injection|block|sequence) (?:was|were) (?:then |also )?(?:performed|done|carried out|completed)\b`,
  ].join('|'),
  'i',
);
const ON_THE_OTHER_SIDE = /\b(?:left|right|opposite|contralateral|other side|each side)\b/i;
const AT_A_FURTHER_LEVEL =
  /\b(?:at|for|on|in) (?:the |each |every |all |both )?(?:(?:other|remaining|next|second|additional|subsequent|of the) )*(?:(?:left|right) )?(?:levels?\b|[CTLS]\d)/i;

/** The words that say that what was told until then was done once more, and over what it was done. */
export function doneAgain(
  sentences: readonly Sentence[],
): (Span & { per: AmountPerSite['per'] }) | undefined {
  for (const { text, start } of sentences) {
    const match = DONE_AGAIN.exec(text);
    if (!match || isDenied(text, match.index)) continue;
    const rest = text.slice(match.index);
    const per = ON_THE_OTHER_SIDE.test(rest) ? 'side' : AT_A_FURTHER_LEVEL.test(rest) && 'level';
    if (per) return { per, start: start + match.index, end: start + text.trimEnd().length };
  }
  return undefined;
}

/** The words that tell an amount once more, of the other side: "Left knee: 40 mg of Kenalog". */
export function toldOfOtherSide(
  { value }: Found<NoteAgent>,
  told: readonly ToldAmount[],
): Span | undefined {
  const same = told.filter(({ agent }) => isSameAmount(agent.value, value));
  const sides = same.map(({ sentence }) => sideIn(sentence));
  const other = sides.findIndex((side) => side && sides[0] && side !== sides[0]);
  return same[other]?.agent;
}

const sideIn = ({ text, glance }: Sentence): 'left' | 'right' | undefined => {
  const side = lateralityOf(sideMentions(text, glance))?.value;
  return side === 'left' || side === 'right' ? side : undefined;
};

/** Whether two mentions of a drug give it in one amount. */
export const isSameAmount = (a: NoteAgent, b: NoteAgent): boolean =>
  a.name === b.name && a.doseMg === b.doseMg && a.volumeMl === b.volumeMl;

import { readLevels } from '../levels.ts';
import type { NoteAgent } from '../note-reading.ts';
import type { AmountPerSite } from '../note-statements.ts';
import type { Sentence } from '../sentences.ts';
import type { Found, Span } from '../span.ts';
import { isDenied } from './matching.ts';

/** A drug as one sentence tells it. */
export interface ToldAmount {
  agent: Found<NoteAgent>;
  sentence: Sentence;
  side: 'left' | 'right' | undefined;
  /** The level under which the sentence stands. */
  level: string | undefined;
}

/** The words that say that an amount was given once more, and at how many places where they tell. */
type Again = Span & Omit<AmountPerSite, 'agent'>;

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
export function doneAgain(sentences: readonly Sentence[]): Again | undefined {
  for (const { text, start } of sentences) {
    const match = DONE_AGAIN.exec(text);
    if (!match || isDenied(text, match.index)) continue;
    const rest = text.slice(match.index);
    const per = ON_THE_OTHER_SIDE.test(rest) ? 'side' : AT_A_FURTHER_LEVEL.test(rest) && 'level';
    if (per)
      return { per, count: null, start: start + match.index, end: start + text.trimEnd().length };
  }
  return undefined;
}

/** The words that tell an amount once more, of another place: "Left knee: 40 mg", "L5-S1: 5 mg". */
export function toldElsewhere(
  { value }: Found<NoteAgent>,
  told: readonly ToldAmount[],
): Again | undefined {
  const same = told.filter(({ agent }) => isSameAmount(agent.value, value));
  const [first, ...more] = same;
  if (!first) return undefined;
  const side = more.find((one) => first.side && one.side && one.side !== first.side);
  if (side) return { ...spanOfAgent(side), per: 'side', count: null };
  const level = more.find((one) => first.level && one.level && one.level !== first.level);
  const count = new Set(same.flatMap((one) => one.level ?? [])).size;
  return level && { ...spanOfAgent(level), per: 'level', count };
}

const spanOfAgent = ({ agent: { start, end } }: ToldAmount): Span => ({ start, end });

const LABEL =
  /^\W*(?:[a-z/ ]{3,30}: ?)?(?:(?:at|level|right|left|[rl]t?\.?) ){0,2}([CTLS]\d[^:,;]{0,8}):/i;

/** The one level that a sentence is headed by: "Right L5-S1: the needle was …". */
export const levelHeading = (text: string): string | undefined => {
  const [level, ...more] = readLevels(LABEL.exec(text)?.[1] ?? '').map(({ value }) => value);
  return more.length === 0 ? level : undefined;
};

/** Whether two mentions of a drug give it in one amount. */
export const isSameAmount = (a: NoteAgent, b: NoteAgent): boolean =>
  a.name === b.name && a.doseMg === b.doseMg && a.volumeMl === b.volumeMl;

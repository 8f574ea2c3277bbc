import { type Found, matchesOf, upTo } from './span.ts';

/** When a score was taken; `unsaid` where the words do not tell. */
export type Timing = 'before' | 'after' | 'unsaid';

/** A pain score from 0 to 10, and when it was taken. */
export interface Score extends Found<number> {
  timing: Timing;
}

const BEFORE =
  /\b(?:pre\b|pre[- ]?(?:procedur\w+|injection|op\w*|block|ablation|treatment)|before(?! leaving)|prior to(?! leaving)|baseline|initial\w*|on arrival|pain in\b(?=\W{1,3}\d)|at (?:presentation|intake|the start)|presenting|start(?:ing)? (?:at|score))/gi;
const AFTER =
  /\b(?:post\b|post[- ]?(?:procedur\w+|injection|op\w*|block|ablation|treatment)|after(?:wards?)?(?! (?:an? |the |her |his )?(?:long |hard |full |busy )?(?:shift|work\w*|activit\w+|exercis\w+|sitting|standing|day|driv\w+|meals?|sleep\w*|bending|lifting|housework|fall|accident|injury))|following|recovery|PACU|discharge|re-?(?:assess|evaluat|check)\w*|d\/c|minutes? later|(?:decreas|reduc|drop|improv|down(?! (?:the|h(?:is|er)|their|both|into|either|left|right|to (?:the|h(?:is|er)) )\b)|fell|fallen)\w*\s?(?:to)?|at \d{1,3} min\w*|later|leaving|(?:when|as|by the time) (?:he|she|they|the patient) (?:left|went|walked)|on (?:the|her|his) way (?:out|home)|going home|departure|pain out\b|upon standing|on standing)/gi;

/** The score with the time that the words around it give. */
export function timed(
  found: Found<number>,
  all: Found<number>[],
  place: number,
  text: string,
): Score {
  const from = all[place - 1]?.end ?? 0;
  const to = all[place + 1]?.start ?? text.length;
  const before = text.slice(Math.max(from, found.start - 80), found.start);
  const own = all.length > 1 ? afterConnective(before, place) : before;
  const words = `${own}${text.slice(found.start, found.end)}`;
  const after = upToConnective(text.slice(found.end, Math.min(to, found.end + 60)));
  const behind = upTo(/[,;]|\band\b/i, text.slice(found.end, found.end + 20));
  const beside = RIGHT_BEHIND.test(behind) ? lastTiming(behind) : undefined;
  return { ...found, timing: beside ?? lastTiming(words) ?? lastTiming(after) ?? 'unsaid' };
}

/** Words that stand right behind a score say more of it than a heading before it. */
const RIGHT_BEHIND = /^\s(?:prior to|before|after(?:wards?)?|following|(?:on|at) discharge)\b/i;

/** Words before a connective belong to the score before it. */
const afterConnective = (words: string, place: number): string =>
  place === 0 ? words : words.replace(/^[^,;/]*?(?:,|;|\/(?!\s?10)|\band\b|\bthen\b|\bto\b)/i, '');

const upToConnective = (words: string): string => upTo(/[,;/]|\band\b|\bthen\b|\bto\b/i, words);

function lastTiming(words: string): Timing | undefined {
  const before = matchesOf(BEFORE, words).at(-1)?.index ?? -1;
  const after = matchesOf(AFTER, words).at(-1)?.index ?? -1;
  if (before === after) return undefined;
  return before > after ? 'before' : 'after';
}

/** Of two scores the first was taken before the other: "9/10 for weeks, was 4/10 when leaving". */
export function inOrder(scores: readonly Score[]): readonly Score[] {
  const [first, last, ...more] = scores;
  const isUntold = first?.timing === 'unsaid' && last?.timing === 'after' && more.length === 0;
  return first && last && isUntold ? [{ ...first, timing: 'before' }, last] : scores;
}

import type { Sentence } from '../sentences.ts';
import { type Found, matchesOf, shifted, spanOf } from '../span.ts';

/** The kinds of generator that device codes tell apart. */
export type ToldGenerator =
  | 'non-rechargeable'
  | 'rechargeable'
  | 'high-frequency-rechargeable'
  | 'closed-loop-rechargeable'
  | 'integrated-rechargeable';

const KINDS = new RegExp(
  [
    String.raw`(?<primary>\bnon-?\s?rechargeable\b|\bprimary[- ]cell\b|\brecharge-free\b)`,
    String.raw`(?<loop>\bclosed[- ]loop\b|\bECAPs?\b)`,
    String.raw`(?<integrated>\bintegrated (?:\w+ )?rechargeable\b|\brechargeable integrated\b|\bleadless\b)`,
    String.raw`(?<fast>\bhigh[- ]frequency\b|\b10[- ,]?(?:000 ?Hz|k ?Hz)\b|\bHF-?10\b)`,
    String.raw`(?<charged>\brechargeable\b)`,
  ].join('|'),
  'gi',
);
const OF_A_GENERATOR =
  /\b(?:generator|IPG|batter(?:y|ies)|(?:neuro)?stimulat\w+|SCS|system|device|pulse)\b/i;
/** What was taken out, or had before, is not what is implanted. */
const TAKEN_OUT =
  /\b(?:old|existing|previous|prior|depleted|explant\w*|remov\w+|replac(?:ed|ing|ement of)|exchang\w+|upgrad\w+|had)\b(?:(?!\b(?:with|for|by|to|new|implant\w*|insert\w*|plac(?:ed|ement))\b)[^.;\n]){0,60}$/i;

/** The kind of generator that was, or is to be, implanted; the most special where several fit. */
export function readGeneratorKinds(sentences: readonly Sentence[]): Found<ToldGenerator>[] {
  const told = sentences.filter(
    ({ text, kind, occurrence }) =>
      kind !== 'consent' && occurrence === 'performed' && OF_A_GENERATOR.test(text),
  );
  const found = told.flatMap(({ text, start }) =>
    matchesOf(KINDS, text)
      .filter(({ index }) => !TAKEN_OUT.test(text.slice(0, index)))
      .flatMap((match) => {
        const value = kindOf(match.groups);
        return value ? [shifted({ value, ...spanOf(match) }, start)] : [];
      }),
  );
  const special = found.filter(({ value }) => value !== 'rechargeable');
  return special.length > 0 ? special : found.slice(0, 1);
}

function kindOf(groups: Record<string, string> | undefined): ToldGenerator | undefined {
  if (groups?.primary) return 'non-rechargeable';
  if (groups?.loop) return 'closed-loop-rechargeable';
  if (groups?.integrated) return 'integrated-rechargeable';
  if (groups?.fast) return 'high-frequency-rechargeable';
  return groups?.charged ? 'rechargeable' : undefined;
}

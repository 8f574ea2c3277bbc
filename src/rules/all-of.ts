import type { Verdict } from './verdict.ts';

const WORST = ['unmet', 'unchecked', 'undocumented', 'met'] as const;

/** The verdict on several criteria that must all hold: the first of the worst that was given. */
export function allOf(first: Verdict, ...others: readonly Verdict[]): Verdict {
  const verdicts = [first, ...others];
  const kind = WORST.find((is) => verdicts.some((verdict) => verdict.is === is));
  return verdicts.find((verdict) => verdict.is === kind) ?? first;
}

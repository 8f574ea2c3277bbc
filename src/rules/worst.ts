import type { Skipped, Verdict } from './verdict.ts';

const ORDER = ['unmet', 'unchecked', 'undocumented', 'met', 'skipped'] as const;

/** The answer for a procedure of which several things were judged: the one a reader must see first. */
export const worstOf = <T extends Verdict | Skipped>(judged: readonly T[]): T | undefined =>
  ORDER.flatMap((is) => judged.find((one) => one.is === is) ?? []).at(0);

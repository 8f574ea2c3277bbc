import type { LevelCount } from './level-count.ts';
import { met, type Skipped, skipped, undocumented, unmet, type Verdict } from './verdict.ts';

/** Judges the levels of one session against the most a policy allows. `noun` is plural. */
export function judgeLevels(
  count: LevelCount | undefined,
  most: number | null,
  noun: string,
): Verdict | Skipped {
  if (most === null) return skipped('this policy names no limit of levels');
  if (!count) return skipped('neither levels nor codes are named');
  const { sure, possible, from, evidence } = count;
  const limit = `at most ${most} ${noun} in one session`;
  if (sure > most) {
    return unmet(`${sure} are named (${from}); the policy allows ${limit}.`, evidence);
  }
  if (possible > most) {
    return undocumented(
      'levels and sides',
      `${from} may stand for more than the policy allows, ${limit}. Name every level with its side.`,
      evidence,
    );
  }
  return met(`${from}: ${limit} allowed.`, evidence);
}

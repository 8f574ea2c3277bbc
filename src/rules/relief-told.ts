import { documentedValue, type Fact, type Readable } from '../chart/fact.ts';
import type { PainScore } from '../chart/indication.ts';
import type { Relief } from '../chart/pain-procedure.ts';
import { formatPercent } from './percent.ts';
import { met, unchecked, undocumented, type Verdict } from './verdict.ts';

/** Met where percent relief or a score on either side of the procedure is charted. */
export function judgeReliefTold(
  relief: Readable<Relief>,
  painScores: Fact<PainScore[]>,
  what: string,
): Verdict {
  if (relief.state === 'documented') {
    const { percent, known, from } = relief.value;
    return met(
      `Relief is ${known}: ${formatPercent(percent)}${from ? ` (${from})` : ''}.`,
      relief.evidence,
    );
  }
  const scores = documentedValue(painScores) ?? [];
  const before = scores.find(({ moment }) => moment === 'before');
  const after = scores.find(({ moment }) => moment === 'after');
  if (before && after) {
    return met(`Scores before (${before.score}) and after (${after.score}) are charted.`, [
      before.evidence,
      after.evidence,
    ]);
  }
  if (painScores.state === 'unreadable') return unchecked(painScores.reason);
  const half = before && ` A score before it is charted (${before.score}), none after it.`;
  return undocumented(
    'pain scores before and right after, or percent relief',
    `${what} needs the percent relief right after it, or a pain score before and after on one scale. Neither note nor observations have it.${half ?? ''}`,
    before ? [before.evidence] : [],
    { kind: 'score-after' },
  );
}

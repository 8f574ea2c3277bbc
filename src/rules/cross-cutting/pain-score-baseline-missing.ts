import { z } from 'zod';
import { compareDays } from '../../chart/compare-days.ts';
import { documentedValue, type Fact } from '../../chart/fact.ts';
import type { PainScore } from '../../chart/indication.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { LCD_EPIDURAL } from '../lcds.ts';
import { NEEDLE_FAMILIES, onlyFor } from '../only-for.ts';
import { scoreWords } from '../pain-scales.ts';
import { met, skipped, undocumented } from '../verdict.ts';

export const painScoreBaselineMissing = defineRule({
  id: 'pain-score-baseline-missing',
  family: 'cross-cutting',
  title: 'Pain score on a named scale before the procedure',
  stages: { 'order-sign': 'warning', 'procedure-note-sign': 'warning' },
  cites: [
    guide('S0', 'documentation of pain scores (NRS or VAS)'),
    guide('S4', 'Pain severity scale'),
    LCD_EPIDURAL,
  ],
  needs: ['dateOfService', 'painScores'],
  uses: ['today'],
  params: { 'pain.baseline_max_age_days': z.int().positive() },
  skips: onlyFor('an injection or ablation', ...NEEDLE_FAMILIES),
  evaluate({ dateOfService, painScores, today }, params) {
    const most = params['pain.baseline_max_age_days'];
    const asked = `a pain score from 0 to 10 on a named scale such as NRS or VAS, not older than ${most} days`;
    const date = documentedValue(dateOfService);
    const before = (documentedValue(painScores) ?? []).filter((score) => isBefore(score, date));
    const [latest] = before.toSorted(newestFirst);
    if (!latest) {
      return undocumented(
        'pain score before the procedure',
        `Neither observations nor notes show a pain score before the procedure. Chart ${asked}.`,
      );
    }
    if (!date) return skipped('the date names no day from which to count');
    const since = countedFrom(date, today, most).subtract({ days: most });
    const fresh = before.find((score) => isFresh(score, since));
    if (fresh) return met(`Before the procedure: ${scoreWords(fresh)}.`, [fresh.evidence]);
    const day = latest.day ? `of ${latest.day}` : 'and its day is not charted';
    return undocumented(
      'recent pain score before the procedure',
      `The last pain score before the procedure is ${scoreWords(latest)} ${day}. Chart ${asked}.`,
      [latest.evidence],
    );
  },
});

/** A score of the same day that is not told to come after the procedure counts as before it. */
const isBefore = ({ moment, day }: PainScore, date: Temporal.PlainDate | undefined): boolean =>
  moment !== 'after' && !(day && date && compareDays(day, date) > 0);

/** The score charted with the procedure itself needs no day of its own. */
const isFresh = ({ moment, day }: PainScore, since: Temporal.PlainDate): boolean =>
  day ? compareDays(day, since) >= 0 : moment === 'before';

/** Nobody can score today the pain of a day that lies further ahead than a score may be old. */
function countedFrom(
  date: Temporal.PlainDate,
  today: Fact<Temporal.PlainDate>,
  most: number,
): Temporal.PlainDate {
  const now = documentedValue(today);
  return now && now.until(date).days > most ? now : date;
}

const newestFirst = (a: PainScore, b: PainScore): number =>
  a.day && b.day ? compareDays(b.day, a.day) : Number(!a.day) - Number(!b.day);

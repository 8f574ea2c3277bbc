import { z } from 'zod';
import type { History } from '../../chart/chart.ts';
import { compareDays } from '../../chart/compare-days.ts';
import { documentedValue } from '../../chart/fact.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import { defineRule } from '../define-rule.ts';
import { type CountedKind, countedKinds } from '../frequency.ts';
import { design, guide } from '../guides.ts';
import { windowStart } from '../rolling-window.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

const kinds: readonly CountedKind[] = Object.values(countedKinds);

export const historyIncomplete = defineRule({
  id: 'history-incomplete',
  family: 'cross-cutting',
  title: 'History long and wide enough to count sessions',
  stages: { 'order-select': 'info', 'order-sign': 'info' },
  cites: [
    design('A count is only as good as the history it is made from'),
    guide('S3', 'shared tracking mechanism to avoid inadvertently exceeding the annual limit'),
  ],
  needs: ['dateOfService', 'history'],
  params: { 'history.min_lookback_months': z.int().positive() },
  skips: ({ family }) =>
    kinds.some((kind) => kind.family === family)
      ? undefined
      : 'no session is counted for this kind',
  evaluate({ dateOfService, history }, params, { family }) {
    const known = documentedValue(history);
    const date = documentedValue(dateOfService);
    if (!known || !date) return skipped('the planned date names no day');
    const start = windowStart(date, params['history.min_lookback_months']);
    const gaps = [
      ...spanGaps(known, start),
      ...(known.outsideClaims === 'absent' ? ['no claims of other providers are connected'] : []),
      ...sessionGaps(known, family, start),
    ];
    if (gaps.length > 0) {
      return unmet(`Sessions may be missing from the count: ${gaps.join('; ')}.`, []);
    }
    if (known.unread.length > 0) return unchecked(known.unread.join('; '));
    return met(`The history reaches back beyond ${start}.`, []);
  },
});

/** Where a part could not be read, nobody knows how far back the chart reaches. */
function spanGaps({ earliest, unread }: History, start: Temporal.PlainDate): string[] {
  if (unread.length > 0) return [];
  if (!earliest) return ['the chart holds no earlier procedure'];
  return compareDays(earliest, start) > 0 ? [`the chart begins on ${earliest}`] : [];
}

/** Sessions of the family that are in the chart and yet in no count (rulebook 1.1 and 1.4). */
function sessionGaps(
  { sessions, stopped }: History,
  family: ProcedureFamily,
  start: Temporal.PlainDate,
): string[] {
  const undated = sessions.filter(
    (session) => session.family === family && session.dateOfService.state !== 'documented',
  );
  const brokenOff = stopped.filter(({ session, drugGiven }) => {
    const day = documentedValue(session.dateOfService);
    const inWindow = !day || compareDays(day, start) > 0;
    return session.family === family && drugGiven && inWindow;
  });
  return [
    ...undated.map(
      ({ references, impreciseDate }) =>
        `${references.join(', ')} ${impreciseDate ? `is dated "${impreciseDate}"` : 'names no day'} and was not counted`,
    ),
    ...brokenOff.map(
      ({ session }) =>
        `${session.references.join(', ')} was broken off after a drug was given and was not counted`,
    ),
  ];
}

import { z } from 'zod';
import { compareDays } from '../../chart/compare-days.ts';
import { documentedValue, evidenceOf } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { earlierSessions, unreadHistory } from '../earlier-sessions.ts';
import { ablationAt } from '../facet-sessions.ts';
import { met, skipped, unchecked, undocumented, unmet, type Verdict } from '../verdict.ts';
import { blockEvidence, isAblation, LCD_FACET } from './ablation.ts';
import {
  type AblationSite,
  blocksBefore,
  coverage,
  describeBlock,
  isRepeat,
  unreadOf,
  type WeighedBlock,
} from './diagnostic-blocks.ts';

export const rfaDiagnosticsStale = defineRule({
  id: 'rfa-diagnostics-stale',
  family: 'radiofrequency-ablation',
  title: 'New diagnostic blocks long after the last ablation',
  stages: { 'order-sign': 'warning' },
  cites: [LCD_FACET],
  needs: ['dateOfService', 'region', 'levels', 'laterality', 'history'],
  params: {
    'rfa.stale_years': z.int().positive(),
    'rfa.relief_threshold': z.number().min(1).max(100),
  },
  skips: isAblation,
  evaluate(site, params) {
    const date = documentedValue(site.dateOfService);
    const history = documentedValue(site.history);
    if (!history || !date) return skipped('no day or no history is known');
    if (!isRepeat(site, history)) return skipped('no earlier ablation of the whole site is known');
    const last = earlierSessions(history.sessions, date, ablationAt(site)).sure.at(-1);
    const years = params['rfa.stale_years'];
    if (!last) return skipped('the day of the earlier ablation is not known');
    const evidence = evidenceOf(last.session.dateOfService);
    if (compareDays(last.day.add({ years }), date) >= 0) {
      return met(`The last ablation was on ${last.day}, within ${years} years.`, evidence);
    }
    const old = `The last ablation of this joint was on ${last.day}, more than ${years} years before`;
    const since = blocksBefore(site, history, params['rfa.relief_threshold']).filter((block) =>
      isAfter(block, last.day),
    );
    return (
      judgeNewer(since, site, old) ??
      unreadHistory(history) ??
      unmet(
        `${old}, and no positive diagnostic block is charted since. New blocks are needed.`,
        evidence,
      )
    );
  },
});

/** What newer blocks show; undefined where none can have been positive at the site. */
function judgeNewer(
  since: readonly WeighedBlock[],
  site: AblationSite,
  old: string,
): Verdict | undefined {
  const { sure, possible } = coverage(since, site);
  const found = since.slice(-2).map(describeBlock).join('; ');
  if (sure > 0) return met(`New blocks since then: ${found}.`, blockEvidence(since));
  if (possible === 0) return undefined;
  const unread = unreadOf(since);
  if (unread) return unchecked(`Newer blocks could not all be read: ${unread}`);
  return undocumented(
    'relief, side or level of the newer blocks',
    `${old}. Whether newer diagnostic blocks were positive at this joint is not documented: ${found}. Add what is missing.`,
    blockEvidence(since),
  );
}

const isAfter = ({ block }: WeighedBlock, day: Temporal.PlainDate): boolean => {
  const done = documentedValue(block.dateOfService);
  return !done || compareDays(done, day) > 0;
};

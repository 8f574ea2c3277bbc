import { z } from 'zod';
import type { Facts, History } from '../../chart/chart.ts';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { earlierSessions, judgeOpen, lastSession, unreadHistory } from '../earlier-sessions.ts';
import { FACET_DETAILS, facetInjectionAt, isFacetInjection } from '../facet-sessions.ts';
import { CGS_FACET } from '../lcds.ts';
import { blockEvidence, LCD_FACET } from '../radiofrequency-ablation/ablation.ts';
import {
  type AblationSite,
  blocksBefore,
  coverage,
  describeBlock,
  unreadOf,
} from '../radiofrequency-ablation/diagnostic-blocks.ts';
import { type AskedResponse, judgeResponse } from '../repeat-response.ts';
import { met, skipped, unchecked, undocumented, unmet, type Verdict } from '../verdict.ts';
import { worstOf } from '../worst.ts';
import { TherapeuticCoverage } from './facet-therapeutic-unproven.ts';

const percent = z.number().min(1).max(100);
const count = z.int().positive();

export const facetTherapeuticCriteria = defineRule({
  id: 'facet-therapeutic-criteria',
  family: 'facet',
  title: 'Positive blocks, and the last response, before a therapeutic facet injection',
  stages: { 'order-sign': 'critical' },
  cites: [CGS_FACET, LCD_FACET],
  needs: ['dateOfService', 'region', 'levels', 'laterality', 'intent', 'history'],
  params: {
    'facet.tx_covered': TherapeuticCoverage.nullable(),
    'facet.tx_blocks': count,
    'facet.tx_relief_threshold': percent,
    'facet.tx_repeat_relief': percent,
    'facet.tx_repeat_months': count,
  },
  skips: isFacetInjection,
  evaluate(facts, params) {
    const date = documentedValue(facts.dateOfService);
    const history = documentedValue(facts.history);
    if (documentedValue(facts.intent) !== 'therapeutic' || !history)
      return skipped('not known to be therapeutic');
    if (params['facet.tx_covered'] === false) return skipped('this policy covers none');
    if (!date) return unchecked('The planned date names no day.');
    const blocks = judgeBlocks(facts, history, {
      required: params['facet.tx_blocks'],
      threshold: params['facet.tx_relief_threshold'],
    });
    const repeat = judgeRepeat(facts, history, date, {
      percent: params['facet.tx_repeat_relief'],
      held: { months: params['facet.tx_repeat_months'] },
    });
    return (repeat && worstOf([blocks, repeat])) ?? blocks;
  },
});

/** As many positive diagnostic blocks at every planned joint as the policy asks for. */
function judgeBlocks(
  site: AblationSite,
  history: History,
  { required, threshold }: { required: number; threshold: number },
): Verdict {
  const blocks = blocksBefore(site, history, threshold);
  const { sure, possible } = coverage(blocks, site);
  const asked = `${required} diagnostic blocks with at least ${threshold} % relief at the planned joints`;
  const found = blocks.slice(-2).map(describeBlock).join('; ');
  const evidence = blockEvidence(blocks);
  if (sure >= required) return met(`${sure} of ${asked}: ${found}.`, evidence);
  const unread = possible >= required ? unreadOf(blocks) : undefined;
  if (unread) return unchecked(`Earlier blocks could not all be read: ${unread}`);
  const told = `${sure} of ${asked} are documented.${found ? ` Found: ${found}.` : ''}`;
  const missing = unreadHistory(history);
  if (missing) return missing;
  if (possible < required) return unmet(told, evidence);
  return undocumented(
    'relief, side or level of earlier blocks',
    `${told} Add what is missing.`,
    evidence,
  );
}

/** The response to the last therapeutic injection of a joint that is planned again. */
function judgeRepeat(
  facts: Pick<Facts, 'region' | 'levels' | 'laterality'>,
  history: History,
  date: Temporal.PlainDate,
  asked: AskedResponse,
): Verdict | undefined {
  const matches = facetInjectionAt(facts, 'therapeutic');
  const { last, later } = lastSession(earlierSessions(history.sessions, date, matches));
  if (last)
    return later.length > 0 ? judgeOpen(later, FACET_DETAILS) : judgeResponse(last, date, asked);
  return undefined;
}

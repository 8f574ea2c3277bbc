import { z } from 'zod';
import { documentedValue, type Evidence, evidenceOf } from '../../chart/fact.ts';
import type { Intent } from '../../terminology/site.ts';
import { defineRule } from '../define-rule.ts';
import { earlierSessions, judgeOpen, unreadHistory } from '../earlier-sessions.ts';
import { FACET_DETAILS, facetInjectionAt, isFacetInjection } from '../facet-sessions.ts';
import { met, skipped, unchecked, undocumented, unmet, type Verdict } from '../verdict.ts';

/** Whether a payer covers therapeutic facet injections: all, none, or the first at a joint. */
export const TherapeuticCoverage = z.union([z.boolean(), z.literal('first-only')]);

export const facetTherapeuticUnproven = defineRule({
  id: 'facet-therapeutic-unproven',
  family: 'facet',
  title: 'Therapeutic facet injection under a policy that covers it',
  stages: { 'order-select': 'critical', 'order-sign': 'critical' },
  cites: [
    {
      title: 'Arizona payer memo of 2026-09-15, on UnitedHealthcare 2026T0004WW',
      grade: 'third-party',
    },
    {
      title: 'Aetna Clinical Policy Bulletin 0016, modified 2026-02-12 (third-party summary)',
      url: 'https://www.aetna.com/cpb/medical/data/1_99/0016.html',
      grade: 'third-party',
    },
  ],
  needs: ['dateOfService', 'intent', 'history'],
  uses: ['region', 'levels', 'laterality'],
  params: { 'facet.tx_covered': TherapeuticCoverage },
  skips: isFacetInjection,
  evaluate(facts, params) {
    const covered = params['facet.tx_covered'];
    const history = documentedValue(facts.history);
    if (covered === true || !history) return skipped('this policy covers therapeutic injections');
    const intent = documentedValue(facts.intent);
    if (intent === 'diagnostic') return met('The block is diagnostic.', evidenceOf(facts.intent));
    if (covered === false)
      return unproven(intent, 'therapeutic facet injections', evidenceOf(facts.intent));
    const date = documentedValue(facts.dateOfService);
    if (!date) return unchecked('The planned date names no day.');
    const matches = facetInjectionAt(facts, 'therapeutic');
    const { sure, open } = earlierSessions(history.sessions, date, matches);
    const [first] = sure;
    if (first) {
      return unproven(
        intent,
        `repeated therapeutic facet injections of a joint (the first was on ${first.day})`,
        evidenceOf(first.session.dateOfService),
      );
    }
    const unread = unreadHistory(history);
    if (unread) return unread;
    return open.length > 0
      ? judgeOpen(open, FACET_DETAILS)
      : met('No earlier therapeutic injection of this joint is known.', []);
  },
});

function unproven(intent: Intent | undefined, what: string, evidence: Evidence[]): Verdict {
  const regards = `This payer regards ${what} as unproven`;
  return intent
    ? unmet(`${regards}. It covers diagnostic blocks where ablation is considered.`, evidence)
    : undocumented(
        'diagnostic or therapeutic intent',
        `${regards}, and the order does not say which this is. If it is a diagnostic block with ablation considered, write so.`,
        evidence,
      );
}

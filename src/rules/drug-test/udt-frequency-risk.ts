import { z } from 'zod';
import type { Facts } from '../../chart/chart.ts';
import { documentedValue, evidenceOf, isUnreadable } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { isDrugTest } from '../drug-test-order.ts';
import { guide } from '../guides.ts';
import { isInWindow } from '../rolling-window.ts';
import { met, skipped, unchecked, undocumented, unmet } from '../verdict.ts';

/** Tests a year for each risk. */
const Frequencies = z.strictObject({
  low: z.int().positive(),
  moderate: z.int().positive(),
  high: z.int().positive(),
});

export const udtFrequencyRisk = defineRule({
  id: 'udt-frequency-risk',
  family: 'drug-test',
  title: 'Drug tests as often as the risk asks',
  stages: { 'order-sign': 'info' },
  cites: [guide('S0', 'typically ranges from quarterly to monthly depending on')],
  needs: ['riskTier', 'dateOfService'],
  uses: ['history', 'testResults'],
  params: { 'udt.freq': Frequencies },
  skips: isDrugTest,
  evaluate(facts, params) {
    const date = documentedValue(facts.dateOfService);
    if (!date) return skipped('the planned date names no day');
    const { days, evidence } = testedBefore(facts, date);
    const planned = days.size + 1;
    const { low, moderate, high } = params['udt.freq'];
    const yearly = new Map(Object.entries({ low, moderate, high }));
    const tier = documentedValue(facts.riskTier)?.toLowerCase();
    const most = yearly.get(tier ?? '');
    const unread = [facts.history, facts.testResults].find(isUnreadable);
    if (tier === undefined && planned > low) {
      return undocumented(
        'the risk tier',
        `This is drug test ${planned} in 12 months, and no risk is charted. This policy takes ${low} a year at low, ${moderate} at moderate and ${high} at high risk: chart the tier and the plan.`,
        evidence,
      );
    }
    if (tier !== undefined && most === undefined)
      return skipped(`no number is known for "${tier}"`);
    if (most !== undefined && planned > most) {
      return unmet(
        `This is drug test ${planned} in 12 months; this policy takes ${most} a year at ${tier} risk. Chart why this patient needs more.`,
        evidence,
      );
    }
    return unread ? unchecked(unread.reason) : met(`Drug test ${planned} in 12 months.`, evidence);
  },
});

/** The days of the year before on which a test is charted, as a session or as a result. */
function testedBefore(
  { history, testResults }: Pick<Facts, 'history' | 'testResults'>,
  date: Temporal.PlainDate,
) {
  const sessions = (documentedValue(history)?.sessions ?? [])
    .filter(({ family }) => family === 'drug-test')
    .map(({ dateOfService }) => ({
      day: documentedValue(dateOfService),
      evidence: evidenceOf(dateOfService),
    }));
  const results = (documentedValue(testResults) ?? []).map(({ day, evidence }) => ({
    day,
    evidence: [evidence],
  }));
  const counted = [...sessions, ...results].filter(({ day }) => day && isInWindow(day, date, 12));
  return {
    days: new Set(counted.map(({ day }) => String(day))),
    evidence: counted.flatMap((one) => one.evidence),
  };
}

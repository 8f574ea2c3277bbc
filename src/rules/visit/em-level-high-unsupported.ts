import { documentedValue, evidenceOf, isUnreadable } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { billedOn } from '../lines-of-day.ts';
import { othersOfDay } from '../same-day.ts';
import { met, skipped, unchecked, undocumented } from '../verdict.ts';

const HIGH = '99215';

export const emLevelHighUnsupported = defineRule({
  id: 'em-level-high-unsupported',
  family: 'visit',
  title: 'High risk or time behind a visit of the highest level',
  stages: { claim: 'info' },
  scope: 'session',
  cites: [
    {
      title: 'AMA table of medical decision making, 2021 and 2023 (recalled, wording not read)',
      grade: 'memory',
    },
  ],
  needs: ['lines'],
  uses: ['dateOfService', 'alongside', 'highRisk'],
  params: {},
  skips: () => undefined,
  evaluate(facts) {
    const visits = billedOn(facts.lines, documentedValue(facts.dateOfService)).filter(
      ({ code }) => code === HIGH,
    );
    if (visits.length === 0) return skipped(`no ${HIGH} is on a claim`);
    const told = [facts.highRisk, ...(othersOfDay(facts) ?? []).map(({ highRisk }) => highRisk)];
    if (told.some(({ state }) => state === 'documented'))
      return met('A high risk or the time is documented.', told.flatMap(evidenceOf));
    const unread = told.find(isUnreadable);
    if (unread) return unchecked(unread.reason);
    return undocumented(
      'a high risk, or the total time',
      `${HIGH}: a prescription with a PDMP check is moderate risk. High is, for example, drug therapy under intensive monitoring for toxicity, or a decision about hospital care. The chart names none: check that the note bears the level, or its total time.`,
      visits.map(({ evidence }) => evidence),
    );
  },
});

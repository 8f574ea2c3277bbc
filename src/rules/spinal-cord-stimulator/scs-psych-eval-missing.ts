import { z } from 'zod';
import { compareDays } from '../../chart/compare-days.ts';
import { documentedValue } from '../../chart/fact.ts';
import type { PsychologicalEvaluation } from '../../chart/implant.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { isStimulator, NGS_STIMULATORS } from '../stimulator.ts';
import { newImplant } from '../stimulator-trial.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

export const scsPsychEvalMissing = defineRule({
  id: 'scs-psych-eval-missing',
  family: 'spinal-cord-stimulator',
  title: 'Psychological evaluation before a stimulator',
  stages: { 'order-sign': 'critical' },
  cites: [
    { ...NGS_STIMULATORS, quote: 'Documentation of psychological evaluation' },
    guide('S0', 'psychological evaluation clearance'),
    guide('S4', 'Psychological evaluation'),
  ],
  needs: [],
  uses: ['psychologicalEvaluation', 'dateOfService', 'stage', 'history'],
  params: { 'scs.psych_max_age_months': z.int().positive().nullable() },
  skips: isStimulator,
  evaluate(facts, params, procedure) {
    const { psychologicalEvaluation: evaluation, dateOfService } = facts;
    if (!newImplant(facts, procedure)) return skipped('no new stimulator');
    if (evaluation.state === 'unreadable') return unchecked(evaluation.reason);
    if (evaluation.state === 'undocumented') {
      return unmet(
        'The chart holds no psychological evaluation. Payers ask for one before a stimulator trial or implant: attach the report, dated before the procedure.',
        [],
      );
    }
    const date = documentedValue(dateOfService);
    const problem = problemOf(evaluation.value, date, params['scs.psych_max_age_months']);
    if (problem && evaluation.loose) return skipped('the words cannot be tied to this procedure');
    if (problem) return unmet(`The psychological evaluation ${problem}.`, evaluation.evidence);
    const { day } = evaluation.value;
    return met(`Evaluated${day ? ` on ${day}` : ''}.`, evaluation.evidence);
  },
});

function problemOf(
  { day, isCleared }: PsychologicalEvaluation,
  date: Temporal.PlainDate | undefined,
  months: number | null,
): string | undefined {
  if (isCleared === false) return 'advises against the implant: address it, or evaluate again';
  if (!day || !date) return undefined;
  if (compareDays(day, date) >= 0)
    return `is dated ${day}, and the procedure ${date}: it must come before`;
  return months !== null && compareDays(day.add({ months }), date) < 0
    ? `is of ${day}; this policy takes one of the last ${months} months`
    : undefined;
}

import { z } from 'zod';
import { documentedValue, evidenceOf } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { isStimulator, phaseOf } from '../stimulator.ts';
import { trialsBefore } from '../stimulator-trial.ts';
import { met, skipped, unchecked, undocumented, unmet } from '../verdict.ts';

export const scsTrialDurationShort = defineRule({
  id: 'scs-trial-duration-short',
  family: 'spinal-cord-stimulator',
  title: 'Stimulator trial as long as the payer asks',
  stages: { 'order-sign': 'info' },
  cites: [guide('S0', 'typically 5-7 days')],
  needs: ['history', 'dateOfService'],
  uses: ['stage'],
  params: { 'scs.trial_min_days': z.int().positive().nullable() },
  skips: isStimulator,
  evaluate({ history, dateOfService, stage }, params, procedure) {
    const least = params['scs.trial_min_days'];
    const known = documentedValue(history);
    if (least === null) return skipped('this policy names no minimum');
    const phase = phaseOf({ ...procedure, stage });
    if (phase !== 'permanent' && phase !== 'generator') return skipped('no permanent implant');
    const [trial] = known ? trialsBefore(known, documentedValue(dateOfService)) : [];
    if (!trial) return skipped('no trial is charted');
    const start = documentedValue(trial.dateOfService);
    if (!start) return skipped('the day of the trial is not charted');
    if (trial.lastDay.state === 'unreadable') return unchecked(trial.lastDay.reason);
    if (trial.lastDay.state === 'undocumented') {
      return undocumented(
        'the last day of the trial',
        `The trial began on ${start}; the chart does not say when the leads came out. This policy asks for ${least} days.`,
        evidenceOf(trial.dateOfService),
      );
    }
    const days = start.until(trial.lastDay.value).days;
    const evidence = [...evidenceOf(trial.dateOfService), ...trial.lastDay.evidence];
    return days >= least
      ? met(`The trial lasted ${days} days.`, evidence)
      : unmet(
          `The trial lasted ${days} days (${start} to ${trial.lastDay.value}); this policy asks for ${least}.`,
          evidence,
        );
  },
});

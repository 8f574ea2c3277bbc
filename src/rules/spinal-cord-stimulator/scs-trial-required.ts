import { documentedValue, evidenceOf } from '../../chart/fact.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { isStimulator, LCD_STIMULATORS, phaseOf } from '../stimulator.ts';
import { describeTrial, generatorBefore, trialsBefore } from '../stimulator-trial.ts';
import { met, skipped, unchecked, undocumented, unmet } from '../verdict.ts';

export const scsTrialRequired = defineRule({
  id: 'scs-trial-required',
  family: 'spinal-cord-stimulator',
  title: 'Completed trial before a permanent stimulator',
  stages: { 'order-select': 'critical', 'order-sign': 'critical' },
  decidesCoverage: true,
  cites: [
    { ...LCD_STIMULATORS, quote: 'effective trial is a prerequisite' },
    guide('S4', 'Trial stimulation documentation'),
  ],
  needs: ['history', 'dateOfService'],
  uses: ['stage', 'toldTrials'],
  params: {},
  skips: isStimulator,
  evaluate({ history, dateOfService, stage, toldTrials }, _params, procedure) {
    const known = documentedValue(history);
    const date = documentedValue(dateOfService);
    const phase = phaseOf({ ...procedure, stage });
    if (phase !== 'permanent' && phase !== 'generator') return skipped('no permanent implant');
    if (!known) return skipped('no history was asked for');
    if (generatorBefore(known, date)) return skipped('a generator is replaced');
    const [trial] = trialsBefore(known, date);
    if (trial) return met(`Trial of ${describeTrial(trial)}.`, evidenceOf(trial.dateOfService));
    if (toldTrials.state === 'documented') {
      const [told] = toldTrials.value;
      return met(`A note tells of a trial: "${told?.words}".`, toldTrials.evidence);
    }
    if (toldTrials.state === 'unreadable') return unchecked(toldTrials.reason);
    if (known.unread.length > 0)
      return unchecked(`Whether a trial was done could not be read: ${known.unread.join('; ')}`);
    if (phase === 'generator') {
      return undocumented(
        'a trial, or that a generator is replaced',
        'A generator is ordered, and the chart holds no completed trial. A new system needs a successful trial before: chart when and where it was done. If a generator is replaced, say so.',
      );
    }
    if (known.outsideClaims !== 'present') {
      return undocumented(
        'a completed trial',
        'A permanent stimulator is ordered. This chart holds no completed trial, and claims of other providers were not seen: chart when and where the trial was done, and its result.',
      );
    }
    return unmet(
      'A permanent stimulator is ordered, and neither the chart nor other providers’ claims hold a completed trial (63650). A successful trial comes first, unless an implanted system is replaced or revised: then say so.',
      [],
    );
  },
});

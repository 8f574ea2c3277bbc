import { defineRule } from '../define-rule.ts';
import { isStimulator, LCD_STIMULATORS } from '../stimulator.ts';
import { newImplant } from '../stimulator-trial.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

export const scsActiveSubstanceUse = defineRule({
  id: 'scs-active-substance-use',
  family: 'spinal-cord-stimulator',
  title: 'Substance use addressed before a stimulator',
  stages: { 'order-sign': 'warning' },
  cites: [
    {
      ...LCD_STIMULATORS,
      quote: 'Must not have active substance abuse issues',
      grade: 'third-party',
    },
  ],
  needs: [],
  uses: ['substanceUse', 'stage', 'history', 'dateOfService'],
  params: {},
  skips: isStimulator,
  evaluate(facts, _params, procedure) {
    const { substanceUse } = facts;
    if (!newImplant(facts, procedure)) return skipped('no new stimulator');
    if (substanceUse.state === 'unreadable') return unchecked(substanceUse.reason);
    if (substanceUse.state === 'undocumented')
      return met('The chart tells of no substance use.', []);
    if (substanceUse.loose) return skipped('the words cannot be tied to this procedure');
    const { words, isAddressed } = substanceUse.value;
    if (isAddressed) return met(`It is addressed: "${words}".`, substanceUse.evidence);
    return unmet(
      `The chart tells of "${words}", and of no treatment or remission. Policies ask that active substance use be excluded or addressed before a trial: chart how it is.`,
      substanceUse.evidence,
    );
  },
});

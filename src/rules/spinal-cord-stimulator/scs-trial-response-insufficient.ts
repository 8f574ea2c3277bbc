import { z } from 'zod';
import type { Facts } from '../../chart/chart.ts';
import {
  documentedValue,
  type Evidence,
  evidenceOf,
  type Fact,
  isUnreadable,
} from '../../chart/fact.ts';
import type { ToldTrial } from '../../chart/implant.ts';
import type { PainProcedure } from '../../chart/pain-procedure.ts';
import { reliefsOf } from '../charted-relief.ts';
import { defineRule } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { formatPercent, reaches } from '../percent.ts';
import { isStimulator, NGS_STIMULATORS, phaseOf } from '../stimulator.ts';
import { describeTrial, generatorBefore, trialsBefore } from '../stimulator-trial.ts';
import { met, skipped, unchecked, undocumented, unmet, type Verdict } from '../verdict.ts';

const percent = z.number().min(1).max(100);

export const scsTrialResponseInsufficient = defineRule({
  id: 'scs-trial-response-insufficient',
  family: 'spinal-cord-stimulator',
  title: 'Enough relief in the stimulator trial',
  stages: { 'order-sign': 'critical' },
  suppressedBy: ['scs-trial-required'],
  cites: [
    {
      ...NGS_STIMULATORS,
      quote: '50% reduction of target pain or 50% reduction of analgesic medications',
    },
    guide('S2', 'typically ≥50% pain relief during the trial period'),
  ],
  needs: ['history', 'dateOfService'],
  uses: ['stage', 'analgesicReduction', 'toldTrials'],
  params: { 'scs.trial_relief': percent, 'scs.alt_analgesic': percent.nullable() },
  skips: isStimulator,
  evaluate(facts, params, procedure) {
    const { history, dateOfService, stage, analgesicReduction } = facts;
    const known = documentedValue(history);
    const date = documentedValue(dateOfService);
    const phase = phaseOf({ ...procedure, stage });
    if (phase !== 'permanent' && phase !== 'generator') return skipped('no permanent implant');
    if (!known || generatorBefore(known, date)) return skipped('a generator is replaced');
    const trials = trialsBefore(known, date);
    // Words without a day stand in for a trial or a result that is charted nowhere else.
    const hasResult = trials.some((one) => reliefsOf(one).length > 0);
    const told = hasResult ? [] : (documentedValue(facts.toldTrials) ?? []);
    if (trials.length + told.length === 0) return skipped('no trial is charted');
    return judgeResult(
      {
        trials,
        told,
        reductions: [analgesicReduction, ...trials.map((one) => one.analgesicReduction)],
      },
      { pain: params['scs.trial_relief'], analgesics: params['scs.alt_analgesic'] },
    );
  },
});

interface Result {
  trials: PainProcedure[];
  told: ToldTrial[];
  /** By how much analgesics were reduced, as the order and the trials tell. */
  reductions: Facts['analgesicReduction'][];
}

function judgeResult(
  { trials, told, reductions }: Result,
  { pain, analgesics }: { pain: number; analgesics: number | null },
): Verdict {
  const reliefs = [...trials.flatMap(reliefsOf), ...told.flatMap(({ percent }) => percent ?? [])];
  const fewer = reductions.flatMap((one) => documentedValue(one) ?? []);
  const asked = `${pain} % less pain${analgesics === null ? '' : ` or ${analgesics} % fewer analgesics`}`;
  const found = [
    ...trials.map(describeTrial),
    ...told.slice(0, 1).map(describeTold),
    ...fewer.map((one) => `${formatPercent(one)} fewer analgesics`),
  ].join('; ');
  const evidence = [
    ...trials.flatMap(trialEvidence),
    ...told.map((one) => one.evidence),
    ...reductions.flatMap(evidenceOf),
  ];
  const isEnough =
    reliefs.some((one) => reaches(one, pain)) ||
    (analgesics !== null && fewer.some((one) => reaches(one, analgesics)));
  if (isEnough) return met(`The trial reached ${asked} (${found}).`, evidence);
  const facts: Fact<unknown>[] = trials.flatMap((one) => [one.relief, one.responses]);
  const unread = [...facts, ...reductions].find(isUnreadable);
  if (unread) return unchecked(unread.reason);
  if (reliefs.length === 0 && fewer.length === 0) {
    return undocumented(
      'the result of the trial',
      `A trial is charted (${found}), but not its result. Chart the relief in percent, on one scale; this policy asks for ${asked}.`,
      evidence,
    );
  }
  return unmet(`This policy asks for ${asked} in the trial. Charted: ${found}.`, evidence);
}

const describeTold = ({ words, percent }: ToldTrial): string =>
  percent === undefined ? `"${words}"` : `"${words}" (${formatPercent(percent)})`;

const trialEvidence = ({ dateOfService, relief, responses }: PainProcedure): Evidence[] =>
  [dateOfService, relief, responses].flatMap(evidenceOf);

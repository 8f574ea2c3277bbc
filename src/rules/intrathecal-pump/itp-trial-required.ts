import { z } from 'zod';
import type { Facts, History } from '../../chart/chart.ts';
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
import { defineRule, type Subject } from '../define-rule.ts';
import { intraspinalTrials } from '../intraspinal-trial.ts';
import { formatPercent, reaches } from '../percent.ts';
import { isPump } from '../pump.ts';
import { met, skipped, unchecked, undocumented, unmet, type Verdict } from '../verdict.ts';

const IMPLANTS: ReadonlySet<string> = new Set(['62361', '62362']);

/** Diagnoses of spasticity, for which a pump is implanted by other criteria (NCD 280.14). */
const SPASTIC = /^(?:G35|G04\.1|G11\.4|G80|G81\.1|G82|R25\.2)/;

export const itpTrialRequired = defineRule({
  id: 'itp-trial-required',
  family: 'intrathecal-pump',
  title: 'Successful intraspinal trial before a pump for pain',
  stages: { 'order-sign': 'critical' },
  cites: [
    {
      title: 'NCD 280.14 Infusion Pumps, as quoted in LCD L31249 (archived copy)',
      grade: 'secondary',
    },
  ],
  needs: ['history', 'dateOfService'],
  uses: ['stage', 'diagnoses', 'tolerability', 'toldTrials'],
  params: { 'itp.trial_relief': z.number().min(1).max(100).nullable() },
  skips(procedure) {
    const isImplant = procedure.codes.some(({ code }) => IMPLANTS.has(code));
    return isPump(procedure) ?? (isImplant ? undefined : 'no pump is implanted');
  },
  evaluate(facts, params, procedure) {
    const history = documentedValue(facts.history);
    if (!history) return skipped('no history was asked for');
    if (isReplacement(facts, history, procedure)) return skipped('a pump is replaced');
    if (isForSpasticity(facts)) return skipped('the pump is for spasticity');
    const trials = intraspinalTrials(history, documentedValue(facts.dateOfService));
    const told = documentedValue(facts.toldTrials) ?? [];
    if (trials.length + told.length === 0 && facts.tolerability.state !== 'documented') {
      const unread = [facts.tolerability, facts.toldTrials].find(isUnreadable);
      return unread ? unchecked(unread.reason) : noTrial(history);
    }
    return judgeTrials({ trials, told }, facts.tolerability, params['itp.trial_relief']);
  },
});

function judgeTrials(
  { trials, told }: { trials: readonly PainProcedure[]; told: readonly ToldTrial[] },
  tolerability: Facts['tolerability'],
  threshold: number | null,
): Verdict {
  const charted = trials.flatMap(reliefsOf);
  // What a note tells without a day counts where nothing else gives a result.
  const reliefs = charted.length > 0 ? charted : told.flatMap(({ percent }) => percent ?? []);
  const borne = [tolerability, ...trials.map((one) => one.tolerability)];
  const isBorne = borne.some(({ state }) => state === 'documented');
  const isEnough = reliefs.some((one) => threshold === null || reaches(one, threshold));
  const evidence = [
    ...trials.flatMap(trialEvidence),
    ...told.map((one) => one.evidence),
    ...evidenceOf(tolerability),
  ];
  if (isEnough && isBorne) return met('Relief and tolerability of a trial are charted.', evidence);
  const facts: Fact<unknown>[] = trials.flatMap((one) => [one.relief, one.responses]);
  const unread = [...facts, ...borne].find(isUnreadable);
  if (unread) return unchecked(unread.reason);
  if (reliefs.length > 0 && !isEnough) {
    return unmet(
      `The intraspinal trial gave ${reliefs.map(formatPercent).join(', ')} relief; this policy asks for ${threshold} % before a pump.`,
      evidence,
    );
  }
  const missing = [
    ...(reliefs.length === 0 ? ['how much pain relief it gave'] : []),
    ...(isBorne ? [] : ['how the drug was borne, side effects included']),
  ].join(' and ');
  return undocumented(
    missing,
    `An intraspinal trial is charted, but not ${missing}. Chart it before the pump is implanted.`,
    evidence,
  );
}

function noTrial({ unread, outsideClaims }: History) {
  if (unread.length > 0)
    return unchecked(`Whether a trial was done could not be read: ${unread.join('; ')}`);
  const words =
    'A pump for pain is ordered, and no trial of intraspinal drugs is charted. A trial with adequate relief and tolerable side effects comes first';
  return outsideClaims === 'present'
    ? unmet(`${words}: plan it, or chart when and where it was done.`, [])
    : undocumented(
        'an intraspinal trial',
        `${words}; claims of other providers were not seen. Chart when and where it was done.`,
      );
}

/** A pump that was there before, or is taken out in the same session, was tried long ago. */
function isReplacement({ stage }: Pick<Facts, 'stage'>, { sessions }: History, { codes }: Subject) {
  return (
    documentedValue(stage) === 'replacement' ||
    codes.some(({ code }) => code === '62365') ||
    sessions.some((session) => session.codes.some(({ code }) => IMPLANTS.has(code)))
  );
}

const isForSpasticity = ({ diagnoses }: Pick<Facts, 'diagnoses'>): boolean =>
  (documentedValue(diagnoses) ?? []).some(
    ({ code, text }) => SPASTIC.test(code ?? '') || /\bspastic/i.test(text ?? ''),
  );

const trialEvidence = ({ dateOfService, relief, tolerability }: PainProcedure): Evidence[] =>
  [dateOfService, relief, tolerability].flatMap(evidenceOf);

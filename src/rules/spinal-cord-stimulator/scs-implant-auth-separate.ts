import { z } from 'zod';
import type { Authorization } from '../../chart/authorization.ts';
import { documentedValue } from '../../chart/fact.ts';
import { defineRule, type Subject } from '../define-rule.ts';
import { guide } from '../guides.ts';
import { fitsOf, MATCHED, nameOf } from '../prior-authorization/authorization-fit.ts';
import { GENERATOR, isStimulator, LEADS, phaseOf } from '../stimulator.ts';
import { generatorBefore } from '../stimulator-trial.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

export const scsImplantAuthSeparate = defineRule({
  id: 'scs-implant-auth-separate',
  family: 'spinal-cord-stimulator',
  title: 'Authorization of the implant besides that of the trial',
  stages: { 'order-sign': 'critical', 'appointment-book': 'critical' },
  decidesCoverage: false,
  cites: [guide('S2', 'two separate documents required')],
  needs: ['dateOfService'],
  uses: ['authorizations', ...MATCHED, 'stage', 'history'],
  params: { 'pa.scs_separate': z.boolean() },
  skips: isStimulator,
  evaluate(facts, params, procedure) {
    if (!params['pa.scs_separate'])
      return skipped('this payer authorizes trial and implant as one');
    const phase = phaseOf({ ...procedure, stage: facts.stage });
    const known = documentedValue(facts.history);
    const isReplaced = known && generatorBefore(known, documentedValue(facts.dateOfService));
    if ((phase !== 'permanent' && phase !== 'generator') || isReplaced)
      return skipped('no new permanent implant');
    if (facts.authorizations.state === 'unreadable') return unchecked(facts.authorizations.reason);
    const fits = fitsOf(facts, procedure, null);
    const [first] = fits;
    if (!first) return skipped('the chart holds no approved authorization of it');
    const others = fits.filter(({ authorization }) => !isForTrial(authorization, procedure));
    const [other] = others;
    if (other) {
      const { authorization } = other;
      return authorization.purpose === 'permanent'
        ? met(`${nameOf(authorization)} is for the implant.`, [authorization.evidence])
        : skipped('an authorization does not say which of the two it is for');
    }
    return unmet(
      `${nameOf(first.authorization)} was given for the trial, and the chart holds no other. The permanent implant needs an authorization of its own, with the documented result of the trial: request it before the date of service.`,
      fits.map(({ authorization }) => authorization.evidence),
    );
  },
});

/**
 * In words, or because it names leads and no generator where a generator is ordered: the trial is
 * leads alone.
 */
const isForTrial = ({ purpose, items }: Authorization, { codes }: Subject): boolean =>
  purpose === 'trial' ||
  (purpose === undefined &&
    codes.some(({ code }) => code === GENERATOR) &&
    items.some(({ code }) => LEADS.has(code)) &&
    items.every(({ code }) => code !== GENERATOR));

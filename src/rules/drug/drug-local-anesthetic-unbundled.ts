import { z } from 'zod';
import { documentedValue, isUnreadable } from '../../chart/fact.ts';
import { drugCode, drugNamed } from '../../terminology/drugs.ts';
import type { ProcedureFamily } from '../../terminology/procedure-codes.ts';
import { defineRule } from '../define-rule.ts';
import { drugsOf, type GivenInjection, INJECTED, injectionsOfDay } from '../given-drugs.ts';
import { billedOn, codesOf } from '../lines-of-day.ts';
import { placesOf } from '../remedy.ts';
import { met, skipped, unchecked, unmet } from '../verdict.ts';

/** Families in which an anesthetic alone is hardly ever the drug, so that no note is needed to say so. */
const STEROID_FAMILIES: ReadonlySet<ProcedureFamily> = new Set<ProcedureFamily>([
  'epidural',
  'joint-injection',
]);

export const drugLocalAnestheticUnbundled = defineRule({
  id: 'drug-local-anesthetic-unbundled',
  family: 'drug',
  title: 'Local anesthetic as a part of the injection',
  stages: { claim: 'warning' },
  scope: 'session',
  cites: [{ title: 'AAPC newsletter on J2001 (third-party)', grade: 'third-party' }],
  needs: ['lines'],
  uses: INJECTED,
  params: { 'drug.local_anesthetic_billable': z.boolean() },
  skips: () => undefined,
  evaluate(facts, params, procedure) {
    if (params['drug.local_anesthetic_billable']) return skipped('this payer pays it separately');
    const billed = billedOn(facts.lines, documentedValue(facts.dateOfService));
    const anesthetics = billed.filter(
      ({ code }) => kindOf(drugCode(code)?.drug) === 'local-anesthetic',
    );
    if (anesthetics.length === 0) return met('No local anesthetic is on a claim.', []);
    const injections = injectionsOfDay(facts, procedure);
    const isTriggerPoint =
      injections.some(({ family }) => family === 'trigger-point') ||
      billed.some(({ known }) => known?.family === 'trigger-point');
    if (isTriggerPoint) return skipped('it may be the agent of a trigger point injection');
    const unread = injections.map(({ injectate }) => injectate).find(isUnreadable);
    if (unread) return unchecked(unread.reason);
    if (injections.some(isAgent)) return skipped('the anesthetic is itself the drug injected');
    if (!injections.some(isDiluted)) return skipped('the chart does not tell what it was used for');
    return unmet(
      `${codesOf(anesthetics)} is a local anesthetic. For the skin, or to dilute what is injected, it is a part of the injection and not reported beside it: take the line off.`,
      anesthetics.map(({ evidence }) => evidence),
      { kind: 'remove-line', lines: placesOf(anesthetics) },
    );
  },
});

const kindOf = (name: string | null | undefined) => drugNamed(name ?? '')?.kind;

const hasSteroid = (injection: GivenInjection): boolean =>
  drugsOf([injection]).some(({ name }) => kindOf(name) === 'steroid');

/** An injection of an anesthetic without a steroid, as for a diagnostic block. */
const isAgent = (injection: GivenInjection): boolean =>
  !hasSteroid(injection) &&
  drugsOf([injection]).some(({ name }) => kindOf(name) === 'local-anesthetic');

const isDiluted = (injection: GivenInjection): boolean =>
  hasSteroid(injection) ||
  (injection.injectate.state === 'undocumented' && STEROID_FAMILIES.has(injection.family));

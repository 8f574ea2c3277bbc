import { claimLinesCards } from '../../cards/claim-lines-card.ts';
import { cardsFor, type ShownCard } from '../../cards/index.ts';
import { oneCardForEachDraft } from '../../cards/one-card-for-each-draft.ts';
import { outlookCards } from '../../cards/outlook-card.ts';
import type { Chart } from '../chart/chart.ts';
import type { Finding } from '../check/finding.ts';
import type { ClaimReview } from '../claim/review-claims.ts';
import type { SnoozeOf } from './caller.ts';
import type { CrdAnswer } from './crd-answer.ts';
import { deskOf } from './desk-of.ts';
import type { HookCall } from './hook-call.ts';
import { linkCards } from './link-cards.ts';

/** What cards are made of. */
export interface Showable {
  procedures: Chart['procedures'];
  findings: readonly Finding[];
  outlook: readonly Finding[];
  reviews: readonly ClaimReview[];
}

/** The cards of an answer, with their links; what a user silenced and a client switched off is left out. */
export function showCards(call: HookCall, crd: CrdAnswer, showable: Showable): ShownCard[] {
  const { caller, service, hook, snoozedUntil } = call;
  const context = contextOf(call, showable);
  const findings = awake(showable.findings, snoozedUntil);
  const cards = oneCardForEachDraft([
    ...cardsFor(findings, context),
    ...outlookCards(awake(showable.outlook, snoozedUntil), context),
    ...claimLinesCards(showable.reviews, findings, context),
  ]);
  return linkCards(crd.fit(cards), caller, {
    service: service.id,
    patientId: hook.context.patientId,
    fhirServer: hook.request.fhirServer ?? undefined,
    mayMix: crd.mayMix,
  });
}

const contextOf = (
  { engine, caller: { tenant }, service, hook }: HookCall,
  { procedures }: Showable,
) => ({
  procedures,
  policyOf: (id: string) => engine.policies.find(({ policy }) => policy.id === id)?.policy,
  newId: engine.newId,
  canSnooze: tenant.capabilities.snooze,
  bindsActions: tenant.capabilities.actionSelectionBehavior,
  desk: deskOf(service, hook, tenant),
});

/** What a user silenced stays off the cards, unless it is about safety. */
const awake = (findings: readonly Finding[], snoozedUntil: SnoozeOf): Finding[] =>
  findings.filter((finding) => finding.safety || snoozedUntil(finding) === undefined);

import { claimLinesCards } from '../../cards/claim-lines-card.ts';
import { cardsFor, type ShownCard } from '../../cards/index.ts';
import { oneCardForEachDraft } from '../../cards/one-card-for-each-draft.ts';
import { outlookCards } from '../../cards/outlook-card.ts';
import type { Desk } from '../../cards/suggestions/draft.ts';
import { unreadCard } from '../../cards/unread-card.ts';
import type { HookResponse } from '../cds/card.ts';
import type { HookRequest } from '../cds/request.ts';
import type { HookService } from '../cds/service.ts';
import type { Chart } from '../chart/chart.ts';
import { chartSource } from '../chart/chart-source.ts';
import type { Denial } from '../chart/extract/denials.ts';
import { readChart } from '../chart/read-chart.ts';
import { check } from '../check/check.ts';
import { explain } from '../check/explain.ts';
import type { Finding } from '../check/finding.ts';
import { outlookOf } from '../check/outlook.ts';
import type { ClaimReview } from '../claim/review-claims.ts';
import type { Unread } from '../fhir/wave.ts';
import type { BoundPolicy } from '../policy/load.ts';
import type { ResolvedPolicy } from '../policy/resolve.ts';
import type { Caller, SnoozeOf } from './caller.ts';
import { claimLinesExtension, claimReviews } from './claim-lines.ts';
import { crdAnswer } from './crd-answer.ts';
import { deskOf } from './desk-of.ts';
import type { Engine } from './engine.ts';
import { findPolicies } from './find-policies.ts';
import { gatherChart } from './gather-chart.ts';
import { linkCards } from './link-cards.ts';
import { parseHook } from './parse-hook.ts';
import type { Step } from './stopwatch.ts';

/** What is written down of an answer. */
export interface Audited {
  /** Names it in the audit. */
  id: string;
  request: HookRequest;
  patientId: string;
  userId: string | undefined;
  findings: readonly Finding[];
  shown: readonly ShownCard[];
  policies: readonly BoundPolicy[];
  /** What payers denied before, each with the payer on that day. */
  denials: readonly { denial: Denial; payer: string }[];
  unread: readonly Unread[];
}

/** An answer, with what it was made from. */
export interface Invocation extends Audited {
  response: HookResponse;
  /** Planned and documented lines, where somebody works on a claim. */
  reviews: readonly ClaimReview[];
  /** What was read, for answers that show more of it than cards do. */
  chart: Chart;
  /** Why every rule did or did not speak, where that was asked for. */
  explanation?: ReturnType<typeof explain>;
  /** The policy that holds today. */
  policyToday: () => ResolvedPolicy;
}

/**
 * Answers one hook call. Throws `RequestError` for a request that makes no sense, nothing else.
 * `step` hears of every step that begins.
 */
export async function invoke(
  engine: Engine,
  caller: Caller,
  service: HookService,
  body: unknown,
  step: (name: Step) => void = () => {},
): Promise<Invocation> {
  step('parse');
  const hook = parseHook(service, body);
  step('gather');
  const [gathered, snoozedUntil] = await Promise.all([
    gatherChart(engine, caller, service, hook),
    caller.snoozesOf(hook.context.patientId),
  ]);
  step('chart');
  const place = placeOf(engine, caller);
  const source = chartSource(gathered, gathered.given, place);
  const subjects = hook.context.subjects(source);
  const chart = readChart(source, subjects);
  step('judge');
  const policies = findPolicies(engine, caller, chart);
  const { rules, edits } = engine;
  const checked = check({ chart, policyOf: policies.of, rules, edits, stage: service.stage });
  step('cards');
  const outlook = service.stage === 'patient-view' ? outlookOf(chart, policies.of(undefined)) : [];
  const id = engine.newId();
  const crd = crdAnswer(caller, service, hook, gathered);
  const { stage } = service;
  const isExplained = wantsExplanation(hook.request);
  const reviews = claimReviews({ stage, isExplained }, chart, policies, edits);
  const unlinked = show(engine, caller, deskOf(service, hook, caller.tenant), {
    findings: awake(checked.findings, snoozedUntil),
    outlook: awake(outlook, snoozedUntil),
    reviews,
  });
  const shown = linkCards(crd.limit(unlinked), caller, {
    service: service.id,
    patientId: hook.context.patientId,
    fhirServer: hook.request.fhirServer ?? undefined,
  });
  const unreadCards = subjects.unread?.length ? [unreadCard(subjects.unread, engine)] : [];
  const cards = [...unreadCards, ...shown.map(({ card }) => card)];
  const { request, context } = hook;
  const { unread } = gathered;
  const { findings } = checked;
  const written = crd.write({ chart, findings, policyOf: policies.of, unread, id });
  const explained = { chart, checked, resolved: policies.of(chart.procedures[0]), unread, rules };
  const explanation = isExplained ? explain({ ...explained, stage, snoozedUntil }) : undefined;
  const extension = {
    ...(explanation && { 'org.foramen.explanation': explanation }),
    ...claimLinesExtension(reviews),
  };
  return {
    id,
    response: { cards, ...written, ...(Object.keys(extension).length > 0 && { extension }) },
    reviews,
    request,
    chart,
    ...(explanation && { explanation }),
    policyToday: () => policies.of(undefined),
    patientId: context.patientId,
    userId: context.userId,
    findings: [...findings, ...outlook],
    shown,
    denials: chart.denials.map((denial) => ({ denial, payer: policies.payerOn(denial.day) })),
    policies: policies.used(),
    unread,
  };
}

const placeOf = ({ now }: Engine, { tenant: { timeZone } }: Caller) => ({
  timeZone,
  today: now().toZonedDateTimeISO(timeZone).toPlainDate(),
});

/** What cards are made of. */
interface Shown {
  findings: readonly Finding[];
  outlook: readonly Finding[];
  reviews: readonly ClaimReview[];
}

function show(
  engine: Engine,
  { tenant: { capabilities } }: Caller,
  desk: Desk | undefined,
  { findings, outlook, reviews }: Shown,
): ShownCard[] {
  const context = {
    policyOf: (id: string) => engine.policies.find(({ policy }) => policy.id === id)?.policy,
    newId: engine.newId,
    canSnooze: capabilities.snooze,
    bindsActions: capabilities.actionSelectionBehavior,
    desk,
  };
  return oneCardForEachDraft([
    ...cardsFor(findings, context),
    ...outlookCards(outlook, context),
    ...claimLinesCards(reviews, findings, context),
  ]);
}

/** What a user silenced stays off the cards, unless it is about safety. */
const awake = (findings: readonly Finding[], snoozedUntil: SnoozeOf): Finding[] =>
  findings.filter((finding) => finding.safety || snoozedUntil(finding) === undefined);

const wantsExplanation = ({ extension }: HookRequest): boolean =>
  extension?.['org.foramen.explain'] === true;

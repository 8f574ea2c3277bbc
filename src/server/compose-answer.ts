import { unreadCard } from '../../cards/unread-card.ts';
import type { HookResponse } from '../cds/card.ts';
import type { HookRequest } from '../cds/request.ts';
import type { Chart } from '../chart/chart.ts';
import type { Subjects } from '../chart/read-chart.ts';
import { explain } from '../check/explain.ts';
import { outlookOf } from '../check/outlook.ts';
import type { Checked } from '../check/suppress.ts';
import { claimLinesExtension, claimReviews } from './claim-lines.ts';
import { type CrdAnswer, crdAnswer } from './crd-answer.ts';
import type { Engine } from './engine.ts';
import type { FoundPolicies } from './find-policies.ts';
import type { GatheredChart } from './gather-chart.ts';
import type { HookCall } from './hook-call.ts';
import type { Invocation } from './invocation.ts';
import { type Showable, showCards } from './show-cards.ts';

/** What was read for a call, and what the rules said of it. */
interface Judged {
  gathered: GatheredChart;
  subjects: Subjects;
  chart: Chart;
  policies: FoundPolicies;
  checked: Checked;
}

/** Makes the answer to a call of what was read and judged for it. */
export function composeAnswer(call: HookCall, judged: Judged): Invocation {
  const { engine, caller, service, hook } = call;
  const { gathered, chart, policies } = judged;
  const id = engine.newId();
  const crd = crdAnswer(caller, service, hook, gathered);
  const explanation = wantsExplanation(hook.request) ? explanationOf(call, judged) : undefined;
  const showable = showableOf(call, judged);
  const { reviews, findings, outlook } = showable;
  const shown = showCards(call, crd, showable);
  const extension = {
    ...(explanation && { 'org.foramen.explanation': explanation }),
    ...claimLinesExtension(reviews),
  };
  return {
    id,
    response: {
      cards: [...unreadCards(judged, engine), ...shown.map(({ card }) => card)],
      ...systemActions(crd, id, judged),
      ...(Object.keys(extension).length > 0 && { extension }),
    },
    reviews,
    request: hook.request,
    chart,
    ...(explanation && { explanation }),
    policyToday: () => policies.of(undefined),
    patientId: hook.context.patientId,
    userId: hook.context.userId,
    findings: [...findings, ...outlook],
    shown,
    denials: chart.denials.map((denial) => ({ denial, payer: policies.payerOn(denial.day) })),
    policies: policies.used(),
    unread: gathered.unread,
  };
}

function showableOf(
  { engine: { edits }, service: { stage }, hook }: HookCall,
  { chart, policies, checked }: Judged,
): Showable {
  const isExplained = wantsExplanation(hook.request);
  return {
    procedures: chart.procedures,
    findings: checked.findings,
    outlook: stage === 'patient-view' ? outlookOf(chart, policies.of(undefined)) : [],
    reviews: claimReviews({ stage, isExplained }, chart, policies, edits),
  };
}

const unreadCards = ({ subjects }: Judged, engine: Engine) =>
  subjects.unread?.length ? [unreadCard(subjects.unread, engine)] : [];

const systemActions = (
  crd: CrdAnswer,
  id: string,
  { gathered: { unread }, chart, policies, checked: { findings } }: Judged,
): Pick<HookResponse, 'systemActions'> =>
  crd.write({ chart, findings, policyOf: policies.of, unread, id });

const explanationOf = (
  { engine: { rules }, service: { stage }, snoozedUntil }: HookCall,
  { gathered: { unread }, chart, policies, checked }: Judged,
) =>
  explain({
    chart,
    checked,
    resolved: policies.of(chart.procedures[0]),
    unread,
    rules,
    stage,
    snoozedUntil,
  });

const wantsExplanation = ({ extension }: HookRequest): boolean =>
  extension?.['org.foramen.explain'] === true;
